import { change, type DefinitionChange } from './compare/change.ts'
import { compareModels } from './compare/decisions.ts'
import { compareFlows } from './compare/flows.ts'
import { compareSteps } from './compare/steps.ts'
import { parseDecisions } from './decision/parse.ts'
import { parseWorkflow } from './parse.ts'
import type { Process } from './process.ts'

/**
 * The differences between two revisions of a workflow in the words of the people who drew it: layout makes none. A revision that
 * cannot be read is one change of the kind `not-readable`, as nothing more can be said.
 *
 * @example (await compareWorkflows(before, after))[0]?.sentence.vi // 'Thêm bước “Lấy ý kiến Thanh tra tỉnh” sau “Thẩm định”.'
 */
export async function compareWorkflows(beforeXml: string, afterXml: string): Promise<DefinitionChange[]> {
  const [before, after] = await Promise.all([parseWorkflow(beforeXml), parseWorkflow(afterXml)])
  if (!before.process || !after.process) return [notReadable(before.process, after.process)]
  return compareProcesses(before.process, after.process)
}

/** As {@link compareWorkflows}, for processes that have been read. */
export function compareProcesses(before: Process, after: Process): DefinitionChange[] {
  const renamed =
    before.name === after.name ? [] : [change('step-renamed', { ...after, type: 'process' }, [before.name, after.name])]
  return [...renamed, ...compareSteps(before, after), ...compareFlows(before, after)]
}

/** The differences between two revisions of a DMN file: decisions, rows, policies, citations, validity. What it imports is not compared. */
export async function compareDecisions(beforeXml: string, afterXml: string): Promise<DefinitionChange[]> {
  const [before, after] = await Promise.all(
    [beforeXml, afterXml].map((xml) => parseDecisions(xml, { imports: 'left-out' })),
  )
  if (!before?.model || !after?.model) return [notReadable(before?.model, after?.model)]
  return compareModels(before.model, after.model)
}

function notReadable(before: { id: string } | undefined, after: { id: string } | undefined): DefinitionChange {
  const subject = { id: after?.id ?? before?.id ?? '', name: '', type: 'file' }
  return change('not-readable', subject, [before !== undefined, after !== undefined], 'breaking')
}
