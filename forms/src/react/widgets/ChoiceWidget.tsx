import { optionsOf } from '../../field.ts'
import { uiOption } from '../field-kind.ts'
import { PickOne } from './PickOne.tsx'
import { RadioList } from './RadioList.tsx'
import type { WidgetProps } from './widget-props.ts'

/** One of the options the schema lists, as a list that opens or as radio buttons. */
export function ChoiceWidget(props: WidgetProps) {
  const options = optionsOf(props.schema)
  const placeholder = uiOption(props.ui, 'placeholder')
  if (uiOption(props.ui, 'widget') === 'radio') return <RadioList {...props} options={options} />
  return (
    <PickOne {...props} options={options} placeholder={typeof placeholder === 'string' ? placeholder : undefined} />
  )
}
