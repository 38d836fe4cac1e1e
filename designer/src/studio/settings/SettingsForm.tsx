import { compileForm, type Form, type JsonObject, type JsonSchema } from '@statecraft/forms'
import { FormView } from '@statecraft/forms/react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { me as meQuery } from '../../api/queries.ts'
import { previewLookup } from '../definition/preview-lookup.ts'
import type { Draft } from '../draft/use-draft.ts'

export interface SettingsFormProps {
  schema: JsonSchema
  draft: Draft
  disabled: boolean
}

/** A settings schema as a form. The page may compile no validator of its own, so the server's check says what is wrong. */
export function SettingsForm({ schema, draft, disabled }: SettingsFormProps) {
  const { i18n } = useTranslation()
  const { data: me } = useQuery(meQuery())
  const form = useMemo(() => formOf(schema), [schema])
  const compiled = useMemo(() => compileForm(form, () => []), [form])
  const [data, setData] = useState(() => JSON.parse(draft.content) as JsonObject)
  const findings = draft.diagnostics.map(({ element, severity, message }) => ({
    path: element,
    severity,
    title: message,
  }))
  const change = (next: JsonObject) => {
    setData(next)
    draft.change(`${JSON.stringify(next, null, 2)}\n`)
  }
  return (
    <FormView
      form={form}
      compiled={compiled}
      data={data}
      onChange={change}
      now={me?.now ?? new Date().toISOString()}
      findings={findings}
      showErrors
      readOnly={disabled}
      lookup={previewLookup}
      language={i18n.language === 'en' ? 'en' : 'vi'}
    />
  )
}

/** The schema's own title stands on the panel around the form. */
function formOf({ $schema: _dialect, title: _title, ...schema }: JsonSchema): Form {
  return { id: 'settings', title: '', schema }
}
