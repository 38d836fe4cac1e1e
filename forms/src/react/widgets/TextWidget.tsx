import { TypedInput } from './TypedInput.tsx'
import type { WidgetProps } from './widget-props.ts'

const AS_TYPED = { write: String, read: (text: string) => text }
const KEYBOARDS: Record<string, 'email' | 'url' | 'tel'> = { email: 'email', uri: 'url', phone: 'tel' }

/** One line of text. */
export function TextWidget(props: WidgetProps) {
  return <TypedInput {...props} writing={AS_TYPED} inputMode={KEYBOARDS[String(props.schema.format)] ?? 'text'} />
}
