import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import { samplePlugin } from '../../src/case/sample.testing.ts'
import { createTestEngine, type TestEngine } from '../../src/testing.ts'

const workflows = {
  'doi-tin': bpmn("start > tin > end\ntin: catch message=tra-loi key='=ma'", 'doi-tin'),
  'mo-bang-hieu': bpmn(
    'start-hieu > viec > end\nstart-hieu: start signal=mo-cua\nviec: user roles=nhan-vien',
    'mo-bang-hieu',
  ),
  viet: bpmn('start > viec > end\nviec: user roles=nhan-vien', 'viet'),
}

/** An engine with cases that wait for messages, begin by signals, and are written by people. */
export function talkingCases(): Promise<TestEngine> {
  return createTestEngine({
    plugins: [samplePlugin({ workflows: new Map(Object.entries(workflows)), rules: [], forms: new Map() })],
  })
}

/** Messages that cases got, by the text they carry. */
export async function heard(engine: TestEngine): Promise<string[]> {
  const events = await engine.host.store.read
    .selectFrom('event')
    .select('case_id')
    .where('type', '=', 'message')
    .execute()
  return events.map(({ case_id }) => case_id)
}
