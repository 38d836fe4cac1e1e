import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import { samplePlugin } from '../../src/case/sample.testing.ts'
import { createTestEngine } from '../../src/testing.ts'
import { doNextJob } from '../../src/worker/jobs.ts'

/** While one worker is at a job, another finds nothing to do; when its lease has run out another takes it over. */
export async function jobHeldByOne(): Promise<string[]> {
  const workflow = bpmn('start > gui > end\ngui: service type=gui', 'gui-di')
  const held = Promise.withResolvers<void>()
  let begun = 0
  const engine = await createTestEngine({
    plugins: [samplePlugin({ workflows: new Map([['gui-di', workflow]]), rules: [], forms: new Map() })],
    jobs: {
      gui: async () => {
        begun += 1
        if (begun === 1) await held.promise
        return {}
      },
    },
  })
  await engine.open('gui-di', 'nhan-vien')
  const first = doNextJob(engine.host)
  const second = await doNextJob({ ...engine.host })
  engine.clock.advance('PT2M')
  const later = await doNextJob({ ...engine.host })
  held.resolve()
  await first
  const done = await engine.host.store.read.selectFrom('event').select('seq').where('type', '=', 'complete').execute()
  await engine.close()
  return [
    ...(second ? ['two workers do one job at a time'] : []),
    ...(later ? [] : ['a job is not taken over when its lease has run out']),
    ...(done.length === 1 ? [] : [`the result of a job counted ${done.length} times`]),
  ]
}
