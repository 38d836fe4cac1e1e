import { uiOption } from '../field-kind.ts'
import { TypedInput } from './TypedInput.tsx'
import type { WidgetProps } from './widget-props.ts'

const AS_TYPED = { write: String, read: (text: string) => text }

/** Several lines of text; the field grows with what is written, up to sixteen lines. */
export function LongTextWidget(props: WidgetProps) {
  const rows = uiOption(props.ui, 'rows')
  const minRows = typeof rows === 'number' ? Math.min(16, Math.max(2, Math.floor(rows))) : 3
  return <TypedInput {...props} writing={AS_TYPED} multiline={{ minRows, maxRows: 16 }} />
}
