import Form from '@rjsf/mui'
import type { RJSFSchema } from '@rjsf/utils'
import { customizeValidator } from '@rjsf/validator-ajv8'
import { type ReactNode, useState } from 'react'
import type { JsonObject, JsonSchema } from '../../src/index.ts'

/** Our keywords mean nothing to it; that it knows them is all it needs. */
const validator = customizeValidator({ ajvOptionsOverrides: { keywords: ['x-field'] } as object })

function Stock({ schema, first }: { schema: JsonSchema; first: JsonObject }) {
  const [data, setData] = useState<JsonObject>(first)
  return (
    <Form
      schema={schema as RJSFSchema}
      formData={data}
      onChange={({ formData }) => setData(formData as JsonObject)}
      validator={validator}
      liveValidate="onChange"
    />
  )
}

/** The form by RJSF as it comes, told to say at each keystroke what is wrong, as ours does. */
export function stock(schema: JsonSchema, data: JsonObject): ReactNode {
  return <Stock schema={schema} first={data} />
}
