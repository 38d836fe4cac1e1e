import { extensionOf, isVariableName, textOf } from '../parse/read.ts'
import type { ScriptTask } from '../process.ts'
import { ACTIVITY_PROPERTIES, readActivity } from './activity.ts'
import type { ElementKind } from './element.ts'
import { evaluatedState } from './evaluated.ts'
import { JOB_EXTENSIONS, readJob } from './job.ts'

/** Script task: one FEEL expression, evaluated inside the step; its result is a variable. Scripts of other languages are jobs, or do not run. */
export const scriptTask: ElementKind<ScriptTask> = {
  bpmn: 'bpmn:ScriptTask',
  type: 'scriptTask',
  properties: [...ACTIVITY_PROPERTIES, 'scriptFormat', 'script'],
  extensions: ['zeebe:Script', ...JOB_EXTENSIONS, 'zeebe:IoMapping'],
  read(element, base, report) {
    const script = extensionOf(element, 'zeebe:Script')
    if (!script && extensionOf(element, 'zeebe:TaskDefinition')) {
      const job = readJob(element, report)
      return job && { ...base, ...readActivity(element, report), type: 'serviceTask', ...job }
    }
    const expression = textOf(script, 'expression')
    const resultVariable = textOf(script, 'resultVariable')
    if (!expression?.startsWith('=')) report(element, 'script-without-feel')
    if (!resultVariable || !isVariableName(resultVariable))
      report(element, 'result-variable-invalid', { value: resultVariable ?? '' })
    if (!expression || !resultVariable) return undefined
    return { ...base, ...readActivity(element, report), type: 'scriptTask', expression, resultVariable }
  },
  compile: (node, place) => evaluatedState(node, 'script', place),
}
