import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { File } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { Key } from '../../parts/Key.tsx'
import { useDesigner } from './designer-context.ts'
import { flatTree, type TreePage } from './form-tree.ts'
import { OutlineItem } from './OutlineItem.tsx'

/** The fields as a tree: everything that can be done with them can be done here by keyboard. */
export function Outline({ end }: { end: ReactNode }) {
  const { pages, words, selected, select, move, remove, disabled, form } = useDesigner()
  const tree = useRef<HTMLDivElement>(null)
  const items = flatTree(pages)
  const current = items.some(({ field }) => field.pointer === selected) ? selected : (items[0]?.field.pointer ?? null)

  const go = (pointer: string | undefined) => {
    if (!pointer) return
    select(pointer)
    requestAnimationFrame(() => focusItem(tree.current, pointer))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = items.findIndex(({ field }) => field.pointer === current)
    const pointer = items[at]?.field.pointer
    if (!pointer) return
    const acts = keysOf({ event, at, pointer, items, go, move, remove, disabled })
    if (!acts) return
    event.preventDefault()
    requestAnimationFrame(() => focusItem(tree.current, null))
  }

  return (
    <Box component="section" aria-label={words.outline} sx={{ flex: 1, minHeight: 120, overflowY: 'auto', p: '12px' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: '6px', mb: 1 }}>
        <Typography component="h2" variant="subtitle2" sx={{ flex: 1 }}>
          {words.outline}
        </Typography>
        {!disabled && (
          <Box
            title={words.outlineHelp}
            sx={{ display: 'flex', alignItems: 'center', gap: '6px', typography: 'caption', color: 'text.secondary' }}
          >
            <Key>Alt ↑↓</Key> {words.reorder}
          </Box>
        )}
        {end}
      </Box>
      {items.length === 0 && (
        <Typography variant="caption" color="textSecondary">
          {words.emptyForm}
        </Typography>
      )}
      <Box ref={tree} role="tree" aria-label={form.title} onKeyDown={onKeyDown}>
        {pages.map((page, index) => (
          <PageItems key={page.id ?? ''} page={page} index={index} current={current} />
        ))}
      </Box>
    </Box>
  )
}

function PageItems({ page, index, current }: { page: TreePage; index: number; current: string | null }) {
  const { words } = useDesigner()
  return (
    <>
      {page.id !== null && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, height: 28, px: 1, typography: 'body2' }}>
          <File size={16} aria-hidden />
          {words.page(index + 1, page.title)}
        </Box>
      )}
      {flatTree([page]).map(({ field, depth }) => (
        <OutlineItem
          key={field.pointer}
          field={field}
          depth={page.id === null ? depth - 1 : depth}
          current={field.pointer === current}
        />
      ))}
    </>
  )
}

interface Keys {
  event: KeyboardEvent
  at: number
  pointer: string
  items: ReturnType<typeof flatTree>
  go: (pointer: string | undefined) => void
  move: (pointer: string, by: number) => void
  remove: (pointer: string) => void
  disabled: boolean
}

/** Does what a key asks for; false when the key is none of the tree's. */
function keysOf({ event, at, pointer, items, go, move, remove, disabled }: Keys): boolean {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by !== 0 && event.altKey) {
    if (!disabled) move(pointer, by)
    return true
  }
  if (by !== 0) go(items[at + by]?.field.pointer)
  else if (event.key === 'Home') go(items[0]?.field.pointer)
  else if (event.key === 'End') go(items.at(-1)?.field.pointer)
  else if (event.key === 'ArrowLeft')
    go(items.findLast((item, index) => index < at && item.depth < items[at]!.depth)?.field.pointer)
  else if (event.key === 'ArrowRight')
    go(items[at + 1] && items[at + 1]!.depth > items[at]!.depth ? items[at + 1]!.field.pointer : undefined)
  else if (event.key === 'Delete' && !disabled) remove(pointer)
  else if (event.key === 'Enter') document.querySelector<HTMLElement>('[data-properties] input')?.focus()
  else return false
  return true
}

function focusItem(tree: HTMLElement | null, pointer: string | null) {
  const items = [...(tree?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [])]
  // The panel took the focus with Enter; everything else leaves it on the item that is now the current one.
  if (pointer === null && document.activeElement?.closest('[data-properties]')) return
  const item =
    pointer === null
      ? items.find((candidate) => candidate.tabIndex === 0)
      : items.find((candidate) => candidate.dataset.pointer === pointer)
  item?.focus()
}
