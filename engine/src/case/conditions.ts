import { evaluateExpression, type JsonObject, legalDay } from '@statecraft/forms'
import { triggersIn } from '../definition/triggers.ts'
import type { EvaluateConditionsCommand, StartedByCondition } from '../engine-api.ts'
import { EngineError } from '../errors.ts'
import { answerOnce } from './command.ts'
import { guardData } from './guard-data.ts'
import type { Host } from './host.ts'
import { beginCase, definitionsOn } from './open.ts'

/**
 * Evaluates the start events by condition of the workflows in force, or of one, over the variables given and the settings of the plugin, and
 * begins a case for each that holds: all of them or none. What cannot be evaluated does not hold. A filter is not asked: it looks at changes,
 * and before the case begins there are none. Throws `workflow-not-found`.
 */
export function evaluateConditions(host: Host, command: EvaluateConditionsCommand): Promise<StartedByCondition[]> {
  const { commandId, variables = {}, workflow = null, unit = null } = command
  guardData(variables)
  const request = { variables, ...(workflow !== null && { workflow }), ...(unit !== null && { unit }) }
  return answerOnce(host, { commandId, kind: 'conditions', by: null, request }, async (trx) => {
    const at = host.clock.now()
    const definitions = await definitionsOn(host, trx, legalDay(at))
    if (workflow !== null && !definitions.entry('workflow', workflow))
      throw new EngineError('workflow-not-found', { workflow })
    const started: StartedByCondition[] = []
    for (const { trigger, ...place } of await triggersIn(definitions, trx)) {
      if (trigger.type !== 'conditional' || (workflow !== null && place.workflow !== workflow)) continue
      const names = { settings: definitions.settings(place.plugin), ...variables }
      if (!isTrue(trigger.condition, names, at)) continue
      const beginning = { ...place, variables, unit, input: { condition: trigger.condition }, commandId }
      const { row } = await beginCase(host, trx, definitions, beginning)
      const { plugin: _, ...found } = place
      started.push({ ...found, caseId: row.case_id, number: row.number })
    }
    return started
  })
}

function isTrue(condition: string, names: JsonObject, now: string): boolean {
  const result = evaluateExpression(condition, names, { now })
  return result.ok && result.value === true
}
