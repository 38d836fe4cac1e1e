import { useForm } from '../form-context.ts'
import { RadioList } from './RadioList.tsx'
import type { WidgetProps } from './widget-props.ts'

/** Có or Không, both visible, so that "not answered" is not taken for "no". */
export function YesNoWidget(props: WidgetProps) {
  const { words } = useForm()
  const options = [
    { value: true, title: words.yes },
    { value: false, title: words.no },
  ]
  return <RadioList {...props} options={options} />
}
