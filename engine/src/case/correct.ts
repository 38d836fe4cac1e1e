import type { Form, JsonObject, JsonValue } from '@statecraft/forms'
import { ROOT_INSTANCE, type Variables } from '@statecraft/workflows'
import type { Principal } from '../access/principal.ts'
import { EngineError } from '../errors.ts'
import type { CorrectDataCommand } from '../operations-api.ts'
import { addMentions } from '../store/cases.ts'
import type { Tx } from '../store/store.ts'
import { deliver, type LockedCase } from './deliver.ts'
import { guardData } from './guard-data.ts'
import type { Host } from './host.ts'
import { peopleIn, withAccounts } from './mentioned.ts'
import { mustGiveReason, onCase } from './on-case.ts'

/**
 * Gives variables of a case other values, without answering anything; conditions are asked again. The log has who, why, and each value as it was
 * and as it is, except of fields that are secret. Throws `data-locked` for a field that a form computes or lets nobody write.
 */
export async function correctData(host: Host, command: CorrectDataCommand, by: Principal): Promise<void> {
  const { commandId, case: caseId, variables, instance = ROOT_INSTANCE } = command
  guardData(variables)
  const reason = mustGiveReason(command.reason)
  const request = { variables, instance, reason }
  const use = { commandId, case: caseId, kind: 'case.correct', action: 'case.correct', request } as const
  await onCase(host, use, by, async (trx, locked) => {
    const forms = await formsOf(trx, locked)
    const names = Object.keys(variables)
    const closed = names.find((name) => forms.some((form) => isLocked(form, name)))
    if (closed !== undefined) throw new EngineError('data-locked', { name: closed })
    const known = locked.state?.instances[instance]?.variables ?? {}
    const secret = names.filter((name) => forms.some((form) => property(form, name)?.writeOnly === true))
    const changes = names.map((name) => changeOf(name, known, variables, secret.includes(name)))
    for (const { schema } of forms) await addMentions(trx, caseId, await withAccounts(trx, peopleIn(schema, variables)))
    const at = host.clock.now()
    const cause = { at, by: by.user.id, commandId, element: null, read: {}, input: { reason, changes } }
    const event = { type: 'variables' as const, variables, ...(instance === ROOT_INSTANCE ? {} : { instance }) }
    await deliver(host, trx, locked, event, cause)
    return true
  })
}

/** One value for the history. A secret one is told of by its name alone. */
function changeOf(name: string, before: Variables, after: Variables, isSecret: boolean): JsonObject {
  if (isSecret) return { name, secret: true }
  const was: JsonValue | undefined = Object.hasOwn(before, name) ? before[name] : undefined
  return { name, ...(was === undefined ? {} : { before: was }), after: after[name]! }
}

/** The forms at the tasks of a case, in the revisions it keeps. */
async function formsOf(trx: Tx, { workflow, definitions }: LockedCase): Promise<Form[]> {
  const ids = new Set<string>()
  for (const node of workflow.process.nodes.values()) if (node.type === 'userTask' && node.form) ids.add(node.form)
  const found = await Promise.all([...ids].map((id) => definitions.form(trx, id)))
  return found.flatMap((one) => (one ? [one.form] : []))
}

function property({ schema }: Form, name: string): JsonObject | undefined {
  const properties = schema.properties as JsonObject | undefined
  return properties && Object.hasOwn(properties, name) ? (properties[name] as JsonObject) : undefined
}

function isLocked(form: Form, name: string): boolean {
  if (property(form, name)?.readOnly === true) return true
  return (form.logic ?? []).some((line) => 'computed' in line && line.computed === `/${name}`)
}
