import { typeOf } from '../../field.ts'
import { formatNumber, parseNumber } from '../../text/number.ts'
import { groupsDigits } from '../number-grouping.ts'
import { TypedInput } from './TypedInput.tsx'
import type { WidgetProps } from './widget-props.ts'

const GROUPED = { write: (value: unknown) => textOf(value, true), read: parseNumber }
const UNGROUPED = { write: (value: unknown) => textOf(value, false), read: parseNumber }

/** A number the Vietnamese way, 1.204,5. Years and codes carry no dots. */
export function NumberWidget(props: WidgetProps) {
  const writing = groupsDigits(props.schema, props.ui) ? GROUPED : UNGROUPED
  return (
    <TypedInput
      {...props}
      writing={writing}
      inputMode={typeOf(props.schema) === 'integer' ? 'numeric' : 'decimal'}
      alignEnd
    />
  )
}

function textOf(value: unknown, grouping: boolean): string {
  return typeof value === 'number' ? formatNumber(value, grouping) : String(value)
}
