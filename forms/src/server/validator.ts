import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats, { type FormatName } from 'ajv-formats'
import { compilePattern } from '../feel/pattern.ts'
import type { Form, JsonSchema } from '../form.ts'
import type { JsonObject } from '../json.ts'
import { isObject } from '../pointer.ts'
import type { RawError, Validator } from '../validation/raw-error.ts'
import { fieldKeywords, formats } from '../validation/vocabulary.ts'

/** Where a standalone module finds the pattern engine; `standalone.ts` puts it there. */
export const patternModule = 'statecraft-pattern'

/** Compiles the schema of a form. Throws what Ajv throws; `checkSchemaCompiles` gives it as diagnostics. */
export function compileValidator(form: Pick<Form, 'schema'>): Validator {
  const validate = createAjv(false).compile(schemaToCompile(form.schema))
  return (data) => {
    if (validate(data)) return []
    return (validate.errors ?? []).map(
      ({ instancePath, schemaPath, keyword, params }): RawError => ({
        instancePath,
        schemaPath,
        keyword,
        params: params as JsonObject,
      }),
    )
  }
}

/**
 * An Ajv for one form alone, so that no form can take another's `$id`. Patterns run in linear time; `toString` is no property;
 * a keyword nobody knows is an error.
 */
export function createAjv(source: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    allErrors: true,
    ownProperties: true,
    allowUnionTypes: true,
    validateSchema: true,
    logger: false,
    code: { regExp: patternEngine, ...(source && { source: true, esm: true }) },
  })
  addFormats.default(ajv, { mode: 'full', formats: [...formats] as FormatName[] })
  ajv.addVocabulary([...fieldKeywords])
  return ajv
}

/** What Ajv calls instead of `new RegExp`. `code` is what a standalone module calls in its place. */
const patternEngine = Object.assign(
  (pattern: string): RegExp => {
    const compiled = compilePattern(pattern)
    if (!compiled) throw new SyntaxError(`Pattern ${JSON.stringify(pattern)} is not supported`)
    // Ajv asks for `test`, and keeps patterns by `toString`: without one of its own, the first pattern would stand for all.
    return { test: (text: string) => compiled.test(text), toString: () => pattern } as unknown as RegExp
  },
  { code: `require("${patternModule}")` },
)

/** Names of a schema's own are not needed and could collide. */
export function schemaToCompile(schema: JsonSchema): JsonSchema {
  const { $id: _id, $anchor: _anchor, ...rest } = schema
  return isObject(schema) ? rest : {}
}
