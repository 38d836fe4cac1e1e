export { canonicalJson } from './canonical.ts'
export type { CheckOptions } from './check/diagnostic.ts'
export { checkForm, formContextNames } from './check.ts'
export { type ChangeEffect, type ChangeKind, compareForms, type FormChange, sentenceOfChange } from './compare.ts'
export { type CompiledForm, compileForm, type Evaluation } from './compile.ts'
export {
  addField,
  changeField,
  type EditResult,
  type FieldPlace,
  moveField,
  type NewField,
  removeField,
  renameField,
} from './edit.ts'
export { schemaOfForm } from './export-schema.ts'
export {
  callFunction,
  dataOf,
  type ExpressionEnv,
  type ExpressionResult,
  evaluateExpression,
  evaluateUnaryTests,
  evaluateValue,
  FeelAborted,
  isFeel,
  type ParsedExpression,
  parseExpression,
  parseUnaryTests,
  stripFeel,
} from './expression.ts'
export { legalDay } from './feel/clock.ts'
export {
  type FeelValue,
  type FeelValueType,
  feelFunction,
  feelTypeOf,
  parametersOf,
  temporalOf,
} from './feel/value.ts'
export { type FieldInfo, type FieldKind, fieldsOf, kindOf, optionsOf } from './field.ts'
export type { Citation, Diagnostic, Finding, Severity } from './finding.ts'
export type {
  ComputedField,
  FieldKeywords,
  Form,
  JsonSchema,
  LogicFinding,
  LogicLine,
  LogicRule,
  Page,
  RegisterLookup,
  Submission,
  UiSchema,
} from './form.ts'
export { type FormFormat, type ImportedForm, importForm } from './import/import-form.ts'
export type { JsonObject, JsonValue } from './json.ts'
export type { FormEnv } from './logic/run.ts'
export {
  type KeptValue,
  type MigratedSubmission,
  type MigrationOptions,
  migrateSubmission,
  withKept,
} from './migrate.ts'
export { elementName, wordsOfForm } from './names.ts'
export type { RawError, Validator } from './validation/raw-error.ts'
export { fill, hasWords, type Language, type Words, wordsOf } from './words.ts'
