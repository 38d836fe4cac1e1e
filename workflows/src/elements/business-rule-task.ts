import { extensionOf, isVariableName, mappingsOf, textOf } from '../parse/read.ts'
import type { BusinessRuleTask } from '../process.ts'
import type { ElementKind } from './element.ts'
import { evaluatedState } from './evaluated.ts'

/** Business rule task: a decision, evaluated inside the step; its result is a variable and what answered is recorded. */
export const businessRuleTask: ElementKind<BusinessRuleTask> = {
  bpmn: 'bpmn:BusinessRuleTask',
  type: 'businessRuleTask',
  properties: ['default', 'implementation'],
  extensions: ['zeebe:CalledDecision', 'zeebe:IoMapping'],
  read(element, base, report) {
    const called = extensionOf(element, 'zeebe:CalledDecision')
    const decision = textOf(called, 'decisionId')
    const resultVariable = textOf(called, 'resultVariable')
    // A decision chosen by an expression could not be checked before publishing.
    if (!decision || decision.startsWith('=')) report(element, 'decision-id-missing', { value: decision ?? '' })
    if (!resultVariable || !isVariableName(resultVariable))
      report(element, 'result-variable-invalid', { value: resultVariable ?? '' })
    if (!decision || !resultVariable) return undefined
    return { ...base, ...mappingsOf(element, report), type: 'businessRuleTask', decision, resultVariable }
  },
  compile: (node, place) => evaluatedState(node, 'decide', place),
}
