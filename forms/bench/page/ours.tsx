import fieldsValidator from 'virtual:validator-fields'
import rowsValidator from 'virtual:validator-rows'
import { type ReactNode, useMemo, useState } from 'react'
import { compileForm, type Form, type JsonObject } from '../../src/index.ts'
import { type FormLookup, FormView } from '../../src/react/index.ts'
import { formOfRows } from '../form-of-rows.ts'

const lookup: FormLookup = {
  register: async () => [],
  codeList: async () => [],
  upload: async () => ({ id: '', name: '' }),
  fileName: async (id) => id,
}

function Ours({ form, first }: { form: Form; first: JsonObject }) {
  const [data, setData] = useState(first)
  const compiled = useMemo(() => compileForm(form, form === formOfRows ? rowsValidator : fieldsValidator), [form])
  return (
    <FormView
      form={form}
      compiled={compiled}
      data={data}
      onChange={setData}
      now="2026-11-26T03:00:00Z"
      lookup={lookup}
      showErrors
    />
  )
}

/** The form by our own view. */
export function ours(form: Form, data: JsonObject): ReactNode {
  return <Ours form={form} first={data} />
}
