import type { JsonObject } from '@statecraft/forms'
import type { z } from 'zod'
import { en } from '../../locales/en.ts'
import { vi } from '../../locales/vi.ts'
import { fillWords } from '../../locales/words.ts'
import type { LoadedPlugin } from '../../plugin/loaded.ts'
import type { CaseTable, IncidentTable } from '../../store/tables.ts'
import type { Language } from '../language.ts'
import type { IncidentView } from '../resources.ts'

const words = { vi: vi.incidents, en: en.incidents }

/** An incident with the sentence an administrator reads; a rule is called by its title. */
export function incidentView(
  incident: IncidentTable,
  of: Pick<CaseTable, 'case_id' | 'number' | 'title'>,
  plugins: LoadedPlugin[],
  language: Language,
): z.input<typeof IncidentView> {
  const params = JSON.parse(incident.params) as JsonObject
  const rule = plugins.flatMap((plugin) => plugin.rules).find(({ id }) => id === params.rule)
  const text = words[language][incident.code] ?? words[language][`${incident.kind}-failed`] ?? incident.code
  return {
    id: incident.incident_id,
    case: { id: of.case_id, number: of.number, title: of.title },
    element: incident.element,
    code: incident.code,
    message: fillWords(text, { code: incident.code, ...params, ...(rule ? { rule: rule.title } : {}) }),
    at: incident.at,
  }
}
