import { optionsOf } from '../../field.ts'
import { itemsOf } from '../field-kind.ts'
import { useForm } from '../form-context.ts'
import { useAnswer } from '../lookup-cache.ts'
import { PickMany } from './PickMany.tsx'
import type { WidgetProps } from './widget-props.ts'

/** Several of the options that the schema or a code list gives. */
export function MultiChoiceWidget(props: WidgetProps) {
  const { lookup, form } = useForm()
  const items = itemsOf(props.schema, form.schema)
  const list = typeof items['x-code-list'] === 'string' ? items['x-code-list'] : null
  const codes = useAnswer(list, () => lookup.codeList(list ?? ''))
  const options = list ? (codes ?? []).map((entry) => ({ value: entry.code, title: entry.title })) : optionsOf(items)
  return <PickMany {...props} options={options} />
}
