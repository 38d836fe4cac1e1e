import type { JsonSchema, UiSchema } from '../../form.ts'
import type { JsonValue } from '../../json.ts'
import type { DataPath } from '../data-path.ts'

/** One option of a choice: the value stored and the words shown. */
export interface Option {
  value: JsonValue
  title: string
}

/** What every input is given. The label and the note around it are drawn by the field's frame. */
export interface WidgetProps {
  /** DOM id of the input; `<id>__label` is its label. */
  id: string
  path: DataPath
  schema: JsonSchema
  ui: UiSchema
  value: JsonValue | undefined
  /** `undefined` means: nothing entered. */
  onChange(value: JsonValue | undefined): void
  onBlur(): void
  required: boolean
  disabled: boolean
  /** A value that people see and cannot change. */
  readOnly: boolean
  invalid: boolean
  /** Id of the note below, when there is one. */
  describedBy: string | undefined
}

/** The accessibility attributes that every input of a widget carries. */
export function ariaOf(props: WidgetProps) {
  return {
    'aria-invalid': props.invalid || undefined,
    'aria-required': props.required || undefined,
    'aria-describedby': props.describedBy,
  }
}
