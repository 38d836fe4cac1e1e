import { extensionOf, isVariableName, mappingsOf, textOf } from '../parse/read.ts'
import type { ScriptTask } from '../process.ts'
import type { ElementKind } from './element.ts'
import { evaluatedState } from './evaluated.ts'

/** Script task: one FEEL expression, evaluated inside the step; its result is a variable. */
export const scriptTask: ElementKind<ScriptTask> = {
  bpmn: 'bpmn:ScriptTask',
  type: 'scriptTask',
  properties: ['default'],
  extensions: ['zeebe:Script', 'zeebe:IoMapping'],
  read(element, base, report) {
    const script = extensionOf(element, 'zeebe:Script')
    const expression = textOf(script, 'expression')
    const resultVariable = textOf(script, 'resultVariable')
    if (!expression?.startsWith('=')) report(element, 'script-without-feel')
    if (!resultVariable || !isVariableName(resultVariable))
      report(element, 'result-variable-invalid', { value: resultVariable ?? '' })
    if (!expression || !resultVariable) return undefined
    return { ...base, ...mappingsOf(element, report), type: 'scriptTask', expression, resultVariable }
  },
  compile: (node, place) => evaluatedState(node, 'script', place),
}
