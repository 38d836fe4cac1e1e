import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { Process } from '@statecraft/workflows'
import type { z } from 'zod'
import { en } from '../../locales/en.ts'
import { vi } from '../../locales/vi.ts'
import { fillWords } from '../../locales/words.ts'
import type { EventTable } from '../../store/tables.ts'
import type { Language } from '../language.ts'
import type { HistoryEntry } from '../resources.ts'
import type { Names } from './names.ts'

const words = { vi: vi.history, en: en.history }

/** One line of a case's history as a sentence without its subject: "hoàn thành việc “Thẩm định”". */
export function historyEntry(
  row: EventTable,
  process: Process,
  names: Names,
  language: Language,
): z.input<typeof HistoryEntry> {
  const input = JSON.parse(row.input) as JsonObject
  const event = (input.event ?? {}) as JsonObject
  const key = sentenceOf(row, input)
  const params: Record<string, JsonValue> = {
    step: (row.element && process.nodes.get(row.element)?.name) || row.element || '',
    outcome: input.outcome ?? '',
    user: typeof input.user === 'string' ? names.user(input.user).name : '',
    name: input.name ?? event.name ?? '',
    code: event.code ?? '',
    reason: event.reason ?? input.reason ?? '',
    names: Array.isArray(input.changes) ? input.changes.map((one) => (one as JsonObject).name ?? '').join(', ') : '',
  }
  return {
    seq: Number(row.seq),
    at: row.at,
    by: names.userOrNull(row.by_user),
    onBehalfOf: names.userOrNull(row.on_behalf_of),
    type: row.type,
    element: row.element,
    text: fillWords(words[language][key] ?? row.type, params),
  }
}

/** A completed task tells the button pressed; what the system completed tells that it was the system. */
function sentenceOf(row: EventTable, input: JsonObject): string {
  if (row.type === 'cancel' && input.calledBy !== undefined) return 'cancel-called'
  if (row.type === 'start' && input.calledBy !== undefined) return 'start-called'
  if (row.type === 'start' && row.by_user === null) return 'start-by-itself'
  if (input.resolved === true && row.type !== 'incident-resolved') return 'resolved'
  if (row.type !== 'complete') return row.type
  if (input.called !== undefined) return 'called'
  if (typeof input.outcome === 'string' && input.outcome !== '') return 'complete-outcome'
  return row.by_user === null ? 'job' : 'complete'
}
