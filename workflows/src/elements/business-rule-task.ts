import { extensionOf, isVariableName, textOf } from '../parse/read.ts'
import type { BusinessRuleTask } from '../process.ts'
import { ACTIVITY_PROPERTIES, readActivity } from './activity.ts'
import { tellBinding } from './binding.ts'
import type { ElementKind } from './element.ts'
import { evaluatedState } from './evaluated.ts'
import { JOB_EXTENSIONS, readJob } from './job.ts'

/** Business rule task: a decision, evaluated inside the step; its result is a variable and what answered is recorded. Or a job. */
export const businessRuleTask: ElementKind<BusinessRuleTask> = {
  bpmn: 'bpmn:BusinessRuleTask',
  type: 'businessRuleTask',
  properties: [...ACTIVITY_PROPERTIES, 'implementation'],
  extensions: ['zeebe:CalledDecision', ...JOB_EXTENSIONS, 'zeebe:IoMapping'],
  read(element, base, report) {
    const called = extensionOf(element, 'zeebe:CalledDecision')
    if (!called && extensionOf(element, 'zeebe:TaskDefinition')) {
      const job = readJob(element, report)
      return job && { ...base, ...readActivity(element, report), type: 'serviceTask', ...job }
    }
    tellBinding(element, called, report)
    const decision = textOf(called, 'decisionId')
    const resultVariable = textOf(called, 'resultVariable')
    // A decision chosen by an expression could not be checked before publishing.
    if (!decision || decision.startsWith('=')) report(element, 'decision-id-missing', { value: decision ?? '' })
    if (!resultVariable || !isVariableName(resultVariable))
      report(element, 'result-variable-invalid', { value: resultVariable ?? '' })
    if (!decision || !resultVariable) return undefined
    return { ...base, ...readActivity(element, report), type: 'businessRuleTask', decision, resultVariable }
  },
  compile: (node, place) => evaluatedState(node, 'decide', place),
}
