import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import { samplePlugin } from '../../src/case/sample.testing.ts'
import type { Store } from '../../src/store/store.ts'
import { createTestEngine, type TestEngine } from '../../src/testing.ts'

/** A workflow that waits for so long as it is told, and ends. */
const waiting = bpmn("start > cho > end\ncho: timer duration='=han'", 'doi')

/** An engine whose cases wait, and the cases in the order in which it fires their timers; `firing` is told just before it does. */
export async function waitingCases(
  store?: Store,
  firing: (clock: TestEngine['clock']) => void = () => {},
): Promise<{ engine: TestEngine; fired: string[] }> {
  const fired: string[] = []
  const engine: TestEngine = await createTestEngine({
    plugins: [samplePlugin({ workflows: new Map([['doi', waiting]]), rules: [], forms: new Map() })],
    ...(store ? { store } : {}),
    observe: (happening, work) => {
      if (happening.kind === 'timer') {
        fired.push(happening.case)
        firing(engine.clock)
      }
      return work()
    },
  })
  return { engine, fired }
}

/** Opens a case that waits for an ISO 8601 duration. */
export async function openWaiting(engine: TestEngine, duration: string): Promise<string> {
  return (await engine.open('doi', 'nhan-vien', { han: duration })).caseId
}
