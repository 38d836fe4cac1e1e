import type { BpmnElement } from 'bpmn-moddle'
import { childOf, type Report, textOf } from '../../parse/read.ts'
import type { TriggerReader } from './trigger.ts'

/** An error that is caught: by its code, or any without one. */
export const readCaughtError: TriggerReader<{ type: 'error'; code?: string }> = (event, definition, report) => {
  const code = errorCodeOf(event, definition, report)
  return { type: 'error', ...(code && { code }) }
}

/** An error that is thrown: it must have a code (BPMN 2.0.2, 10.5.5). */
export const readThrownError: TriggerReader<{ type: 'error'; code: string }> = (event, definition, report) => {
  const code = errorCodeOf(event, definition, report)
  if (code) return { type: 'error', code }
  report(event, 'error-without-code')
  return undefined
}

/** An escalation that is caught: by its code, or any without one. */
export const readCaughtEscalation: TriggerReader<{ type: 'escalation'; code?: string }> = (
  event,
  definition,
  report,
) => {
  const code = escalationCodeOf(event, definition, report)
  return { type: 'escalation', ...(code && { code }) }
}

/** An escalation that is thrown: it must have a code (BPMN 2.0.2, 10.5.5). */
export const readThrownEscalation: TriggerReader<{ type: 'escalation'; code: string }> = (
  event,
  definition,
  report,
) => {
  const code = escalationCodeOf(event, definition, report)
  if (code) return { type: 'escalation', code }
  report(event, 'escalation-without-code')
  return undefined
}

const errorCodeOf = (event: BpmnElement, definition: BpmnElement, report: Report) =>
  fixed(event, textOf(childOf(definition, 'errorRef'), 'errorCode'), report)

const escalationCodeOf = (event: BpmnElement, definition: BpmnElement, report: Report) =>
  fixed(event, textOf(childOf(definition, 'escalationRef'), 'escalationCode'), report)

/** Who catches what is proved before publishing, so that a code is text, or FEEL that is nothing but text. */
function fixed(event: BpmnElement, code: string | undefined, report: Report): string | undefined {
  if (!code?.startsWith('=')) return code
  const text = /^=\s*"([^"\\]+)"$/.exec(code)?.[1]
  if (!text) report(event, 'code-not-fixed', { value: code })
  return text
}
