import { useDesigner } from '../designer-context.ts'
import type { TreeField } from '../form-tree.ts'
import { lookOf, withLook } from '../look.ts'
import { ColumnsEditor } from './ColumnsEditor.tsx'
import { PropertyGroup } from './PropertyGroup.tsx'
import { PropertySelect } from './PropertySelect.tsx'

const WIDTHS = ['auto', 'full', 'half', 'third', 'two-thirds'] as const

/** How much of the row a field takes, and how a choice is shown. */
export function LookGroup({ field }: { field: TreeField }) {
  const { form, words, apply } = useDesigner()
  if (field.kind === 'group') return null
  if (field.kind === 'rows') return <TableLook field={field} />
  const width = WIDTHS.find((known) => known === lookOf(form, field.pointer, 'width')) ?? 'auto'
  const put = (option: string, value: string | undefined) =>
    apply({ form: withLook(form, field.pointer, option, value) })
  return (
    <PropertyGroup title={words.look} summary={words.widths[width]}>
      <PropertySelect
        label={words.width}
        value={width}
        options={WIDTHS.map((value) => ({ value, title: words.widths[value] }))}
        onChange={(value) => put('width', value === 'auto' ? undefined : value)}
      />
      {field.kind === 'choice' && (
        <PropertySelect
          label={words.shownAs}
          value={lookOf(form, field.pointer, 'widget') === 'radio' ? 'radio' : 'select'}
          options={[
            { value: 'select', title: words.shownAsSelect },
            { value: 'radio', title: words.shownAsRadio },
          ]}
          onChange={(value) => put('widget', value === 'radio' ? 'radio' : undefined)}
        />
      )}
    </PropertyGroup>
  )
}

function TableLook({ field }: { field: TreeField }) {
  const { form, words } = useDesigner()
  const columns = lookOf(form, field.pointer, 'columns')
  return (
    <PropertyGroup
      title={words.look}
      summary={Array.isArray(columns) ? words.columns(columns.length) : words.columnsAuto}
    >
      <ColumnsEditor field={field} />
    </PropertyGroup>
  )
}
