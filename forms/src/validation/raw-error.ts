import type { JsonObject } from '../json.ts'

/** One error as Ajv gives it: the part of it that findings are made from. */
export interface RawError {
  instancePath: string
  schemaPath: string
  keyword: string
  params: JsonObject
}

/**
 * Checks data against a form's schema and gives Ajv's errors. On the server made by `compileValidator`, in a browser imported from
 * the module that `standaloneValidator` wrote.
 */
export type Validator = (data: unknown) => RawError[]
