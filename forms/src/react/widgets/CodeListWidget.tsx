import { useForm } from '../form-context.ts'
import { useAnswer } from '../lookup-cache.ts'
import { PickOne } from './PickOne.tsx'
import type { WidgetProps } from './widget-props.ts'

/** One entry of a code list; the code is stored, the title is shown. */
export function CodeListWidget(props: WidgetProps) {
  const { lookup, words } = useForm()
  const list = String(props.schema['x-code-list'])
  const codes = useAnswer(list, () => lookup.codeList(list))
  const options = (codes ?? []).map((entry) => ({ value: entry.code, title: entry.title }))
  return <PickOne {...props} options={options} placeholder={codes ? undefined : words.loading} />
}
