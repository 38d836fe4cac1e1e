import Box from '@mui/material/Box'
import { optionsOf } from '@statecraft/forms'
import { Calendar, ChevronDown, Circle, type LucideIcon, Search, Square, Upload } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDesigner } from './designer-context.ts'
import type { TreeField } from './form-tree.ts'
import { lookOf } from './look.ts'

/** The picture of an input: the same edges and heights, nothing to type into. */
export function FauxControl({ field }: { field: TreeField }) {
  const { words, references, form } = useDesigner()
  switch (field.kind) {
    case 'rows':
      return <FauxTable field={field} />
    case 'long-text':
      return <Frame height={64} />
    case 'date':
      return <Frame end={Calendar} />
    case 'money':
      return <Frame endText="đ" />
    case 'yes-no':
      return <Marks icon={Circle} titles={[words.yes, words.no]} />
    case 'choice':
      if (lookOf(form, field.pointer, 'widget') === 'radio')
        return <Marks icon={Circle} titles={optionsOf(field.schema).map(titleOf)} />
      return <Frame end={ChevronDown} text={words.choose} />
    case 'multi-choice':
      return <Marks icon={Square} titles={optionsOf(itemsOf(field)).map(titleOf)} />
    case 'code-list':
      return <Frame end={ChevronDown} text={words.choose} />
    case 'register': {
      const id = (field.schema['x-register'] as { register?: string } | undefined)?.register
      const register = references.registers.find((candidate) => candidate.id === id)
      return <Frame start={Search} text={words.findIn(register?.title ?? id ?? '')} />
    }
    case 'file':
      return <Frame dashed start={Upload} text={words.chooseFile} />
    default:
      return <Frame />
  }
}

interface FrameProps {
  height?: number
  text?: string
  start?: LucideIcon
  end?: LucideIcon
  endText?: string
  dashed?: boolean
}

function Frame({ height = 40, text, start: Start, end: End, endText, dashed }: FrameProps) {
  return (
    <Box
      sx={{
        height,
        px: '12px',
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        border: dashed ? '1px dashed' : '1px solid',
        borderColor: 'edge',
        borderRadius: '6px',
        bgcolor: 'background.paper',
        color: 'text.secondary',
        typography: 'body1',
        '& svg': { flex: 'none' },
      }}
    >
      {Start && <Start size={16} aria-hidden />}
      <Box component="span" sx={{ flex: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {text}
      </Box>
      {endText}
      {End && <End size={16} aria-hidden />}
    </Box>
  )
}

function Marks({ icon: Icon, titles }: { icon: LucideIcon; titles: readonly string[] }) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: '4px 20px',
        minHeight: 32,
        alignItems: 'center',
        typography: 'body1',
      }}
    >
      {titles.map((title) => (
        <Box
          key={title}
          component="span"
          sx={{ display: 'inline-flex', gap: 1, alignItems: 'center', '& svg': { color: 'edge' } }}
        >
          <Icon size={18} aria-hidden />
          {title}
        </Box>
      ))}
    </Box>
  )
}

const SHOWN_COLUMNS = 3

function FauxTable({ field }: { field: TreeField }) {
  const { words, select, selected } = useDesigner()
  const shown = field.children.slice(0, SHOWN_COLUMNS)
  const head = (content: ReactNode, key: string, pointer?: string) => (
    <Box
      key={key}
      component="span"
      data-canvas={pointer}
      onClick={(event) => {
        if (!pointer) return
        event.stopPropagation()
        select(pointer)
      }}
      sx={{
        flex: pointer ? 1 : 'none',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        color: pointer && selected === pointer ? 'primary.main' : 'inherit',
      }}
    >
      {content}
    </Box>
  )
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: '6px', overflow: 'hidden', typography: 'body2' }}>
      <Box
        sx={{
          display: 'flex',
          gap: 1,
          px: '12px',
          height: 32,
          alignItems: 'center',
          bgcolor: 'rail',
          fontWeight: 600,
          fontSize: 13,
          color: 'text.secondary',
        }}
      >
        {shown.map((column) => head(column.title, column.pointer, column.pointer))}
        {field.children.length > SHOWN_COLUMNS &&
          head(words.moreColumns(field.children.length - SHOWN_COLUMNS), 'more')}
      </Box>
      <Box sx={{ px: '12px', py: '6px', borderTop: 1, borderColor: 'divider' }}>
        {words.tableNote(typeof field.schema.maxItems === 'number' ? field.schema.maxItems : null)}
      </Box>
    </Box>
  )
}

function itemsOf(field: TreeField): Record<string, never> {
  const { items } = field.schema
  return (typeof items === 'object' && items !== null ? items : {}) as Record<string, never>
}

function titleOf(option: { title: string }): string {
  return option.title
}
