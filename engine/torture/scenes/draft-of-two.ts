import { isEngineError } from '../../src/errors.ts'
import { talkingCases } from './talking-cases.ts'

/** Of two who began from the same draft the second is told of the first; who repeats his own save is not. */
export async function draftOfTwo(): Promise<string[]> {
  const engine = await talkingCases()
  const { caseId } = await engine.open('viet', 'nhan-vien')
  const { task_id: task } = await engine.task(caseId, 'viec')
  const [one, two] = [await engine.user('nhan-vien'), await engine.user('nhan-vien', { name: 'nhan-vien-hai' })]
  await engine.saveDraft({ task, data: { ghi: 'một' }, version: 0 }, one)
  const again = await engine.saveDraft({ task, data: { ghi: 'một' }, version: 0 }, one).catch(() => null)
  const refusal = await engine.saveDraft({ task, data: { ghi: 'hai' }, version: 0 }, two).then(
    () => null,
    (error: unknown) => error,
  )
  await engine.close()
  return [
    ...(isEngineError(refusal, 'draft-conflict') ? [] : ['a draft was written over by who had not seen it']),
    ...(again?.version === 1 ? [] : ['the same save twice is a conflict with oneself']),
  ]
}
