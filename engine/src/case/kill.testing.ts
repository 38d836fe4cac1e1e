import type { Variables } from '@statecraft/workflows'
import type { Principal } from '../access/principal.ts'
import { openStore } from '../store/store.ts'
import { createTestEngine } from '../testing.ts'
import { samplePlugin } from './sample.testing.ts'

/*
 * Works until it is killed: opens cases and completes their tasks, and says each command's id only when it was answered. Started by
 * `kill.test.ts` as a process of its own: `node kill.testing.ts <file> <name of the run>`.
 */
const [file = '', run = ''] = process.argv.slice(2)
let count = 0
const ids = () => `${run}-${String(++count).padStart(6, '0')}`
const engine = await createTestEngine({
  plugins: [samplePlugin()],
  store: await openStore({ file }),
  jobs: { gui: async () => ({}) },
  ids,
})
const answered = (commandId: string) => process.stdout.write(`${commandId}\n`)
const staff = await engine.user('nhan-vien')
const head = await engine.user('lanh-dao')

async function complete(caseId: string, element: string, by: Principal, data: Variables) {
  const { task_id } = await engine.task(caseId, element)
  const command = { commandId: ids(), task: task_id, data }
  await engine.completeTask(command, by)
  answered(command.commandId)
}

for (;;) {
  const commandId = ids()
  const { caseId } = await engine.startCase({ commandId, workflow: 'don-nghi', unit: engine.unit }, staff)
  answered(commandId)
  await complete(caseId, 'nop', staff, { ten: 'Nguyễn Văn A', ngay: 3 })
  await complete(caseId, 'duyet', head, { ketLuan: 'dong-y' })
  engine.clock.advance('P6D')
  await engine.runDue()
}
