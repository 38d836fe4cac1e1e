import type { FieldProps } from '@rjsf/utils'
import { type MemoExoticComponent, memo, type ReactNode, useCallback, useMemo } from 'react'
import type { FieldKind } from '../field.ts'
import type { JsonSchema, UiSchema } from '../form.ts'
import type { JsonValue } from '../json.ts'
import { pointerOf } from '../pointer.ts'
import { drawnKind, uiOption } from './field-kind.ts'
import { useField, useForm } from './form-context.ts'
import { useStable } from './use-stable.ts'
import { ValueText } from './ValueText.tsx'
import { ChoiceWidget } from './widgets/ChoiceWidget.tsx'
import { CodeListWidget } from './widgets/CodeListWidget.tsx'
import { DateWidget } from './widgets/DateWidget.tsx'
import { FileWidget } from './widgets/FileWidget.tsx'
import { LongTextWidget } from './widgets/LongTextWidget.tsx'
import { MoneyWidget } from './widgets/MoneyWidget.tsx'
import { MultiChoiceWidget } from './widgets/MultiChoiceWidget.tsx'
import { NumberWidget } from './widgets/NumberWidget.tsx'
import { RegistersWidget } from './widgets/RegistersWidget.tsx'
import { RegisterWidget } from './widgets/RegisterWidget.tsx'
import { RowsWidget } from './widgets/rows/RowsWidget.tsx'
import { TagsWidget } from './widgets/TagsWidget.tsx'
import { TextWidget } from './widgets/TextWidget.tsx'
import type { WidgetProps } from './widgets/widget-props.ts'
import { YesNoWidget } from './widgets/YesNoWidget.tsx'

type Widget = MemoExoticComponent<(props: WidgetProps) => ReactNode>

const WIDGETS: Record<Exclude<FieldKind, 'group' | 'rows'>, Widget> = {
  text: memo(TextWidget),
  'long-text': memo(LongTextWidget),
  number: memo(NumberWidget),
  integer: memo(NumberWidget),
  money: memo(MoneyWidget),
  date: memo(DateWidget),
  choice: memo(ChoiceWidget),
  'multi-choice': memo(MultiChoiceWidget),
  'yes-no': memo(YesNoWidget),
  'code-list': memo(CodeListWidget),
  register: memo(RegisterWidget),
  file: memo(FileWidget),
  tags: memo(TagsWidget),
}

const Registers: Widget = memo(RegistersWidget)

/** Every field that is no section: finds the widget of its kind and gives it the field's own state. */
export function LeafField(props: FieldProps) {
  const schema = props.schema as JsonSchema
  const ui = (props.uiSchema ?? NO_UI) as UiSchema
  const { form } = useForm()
  const kind = drawnKind(schema, ui, form.schema)
  if (kind === 'rows') return <RowsWidget {...props} />
  if (kind === 'group') return null
  return <InputField {...props} kind={kind} ui={ui} />
}

const NO_UI: UiSchema = {}

function InputField({ kind, ui, ...props }: FieldProps & { kind: Exclude<FieldKind, 'group' | 'rows'>; ui: UiSchema }) {
  const { store, readOnly } = useForm()
  const pointer = pointerOf(props.fieldPathId.path)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pointer names the path; a new array with the same steps is no change.
  const path = useMemo(() => props.fieldPathId.path, [pointer])
  const field = useField(pointer)
  const onChange = useCallback((value: JsonValue | undefined) => store.change(path, value), [store, path])
  const onBlur = useCallback(() => store.touch(pointer), [store, pointer])
  const schema = useStable(props.schema as JsonSchema)
  const stableUi = useStable(ui)
  if (readOnly) return <ValueText schema={schema} ui={stableUi} value={field.value} />

  const Widget = kind === 'register' && schema.type === 'array' ? Registers : WIDGETS[kind]
  const help = uiOption(ui, 'help') ?? uiOption(ui, 'description') ?? schema.description
  const invalid = field.findings.some((finding) => finding.severity === 'error')
  return (
    <Widget
      id={props.fieldPathId.$id}
      path={path}
      schema={schema}
      ui={stableUi}
      value={field.value}
      onChange={onChange}
      onBlur={onBlur}
      required={Boolean(props.required) || field.required}
      disabled={Boolean(props.disabled) || (!field.enabled && !field.computed)}
      readOnly={Boolean(props.readonly) || field.computed}
      invalid={invalid}
      describedBy={help || field.findings.length > 0 ? `${props.fieldPathId.$id}__note` : undefined}
    />
  )
}
