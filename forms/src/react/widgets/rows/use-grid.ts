import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { JsonObject, JsonValue } from '../../../json.ts'
import { type Block, clearBlock, copyBlock, fillBlockDown, type Grid, pasteBlock } from './grid-cells.ts'

/** A cell by its place in what is shown. */
export interface CellPlace {
  row: number
  column: number
}

/** What a table that is filled in where it stands can do with its cells. */
export interface GridActions {
  put(rows: JsonValue[]): void
  undo(): void
  redo(): void
  /** Opens the whole row, for what no cell can hold. */
  open(index: number): void
}

interface GridOptions {
  grid: Grid
  actions: GridActions
  blank: JsonObject
  limit: number
  frame: RefObject<HTMLElement | null>
  /** Brings a row into the page and into sight. */
  show(row: number): void
}

const STEPS: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
}

/** The keys and the clipboard of a table, as in Excel. Esc lets go of the cells, so that Tab leads out of the table. */
export function useGrid({ grid, actions, blank, limit, frame, show }: GridOptions) {
  const [at, setAt] = useState<CellPlace | null>(null)
  const [to, setTo] = useState<CellPlace | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const wanted = useRef(false)
  const end = to ?? at
  const block: Block | null =
    at && end
      ? {
          top: Math.min(at.row, end.row),
          bottom: Math.max(at.row, end.row),
          left: Math.min(at.column, end.column),
          right: Math.max(at.column, end.column),
        }
      : null

  useEffect(() => {
    if (!wanted.current || !end || typed !== null) return
    wanted.current = false
    frame.current?.querySelector<HTMLElement>(`[data-cell="${end.row}:${end.column}"]`)?.focus({ preventScroll: true })
  })

  // A row that was drawn before others came or went still chooses among those there are now.
  const latest = useRef(grid)
  latest.current = grid
  const go = (place: CellPlace, extend = false) => {
    const next = {
      row: Math.max(0, Math.min(latest.current.order.length - 1, place.row)),
      column: Math.max(0, Math.min(latest.current.columns.length - 1, place.column)),
    }
    wanted.current = true
    setTyped(null)
    if (!extend) setAt(next)
    setTo(extend ? next : null)
    show(next.row)
  }
  /** To the next cell in reading order; null past the first and the last. */
  const neighbour = (place: CellPlace, step: 1 | -1): CellPlace | null => {
    const flat = place.row * grid.columns.length + place.column + step
    if (flat < 0 || flat >= grid.order.length * grid.columns.length) return null
    return { row: Math.floor(flat / grid.columns.length), column: flat % grid.columns.length }
  }
  const edit = (text: string | null) => {
    if (!at) return
    setTo(null)
    if (grid.columns[at.column]) setTyped(text ?? '')
    else actions.open(grid.order[at.row] ?? 0)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!at || !end || !block || typed !== null || !isOnCell(event.target)) return
    const command = event.ctrlKey || event.metaKey
    const act = keyAct(event.key, command, event.shiftKey)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const keyAct = (key: string, command: boolean, shift: boolean): (() => void) | null => {
    if (!at || !end || !block) return null
    const step = STEPS[key]
    const last = { row: grid.order.length - 1, column: grid.columns.length - 1 }
    if (step) return () => go({ row: end.row + step[0], column: end.column + step[1] }, shift)
    if (key === 'Home') return () => go({ row: command ? 0 : end.row, column: 0 }, shift)
    if (key === 'End') return () => go({ row: command ? last.row : end.row, column: last.column }, shift)
    if (key === 'Enter')
      return () => (command ? actions.open(grid.order[at.row] ?? 0) : go({ ...at, row: at.row + (shift ? -1 : 1) }))
    if (key === 'Tab') {
      const next = neighbour(at, shift ? -1 : 1)
      return next && (() => go(next))
    }
    if (key === 'F2') return () => edit(null)
    if (key === 'Escape') return () => leave()
    if (key === 'Delete' || key === 'Backspace') return () => actions.put(clearBlock(grid, block))
    if (command && key.toLowerCase() === 'z') return () => (shift ? actions.redo() : actions.undo())
    if (command && key.toLowerCase() === 'y') return () => actions.redo()
    if (command && key.toLowerCase() === 'd') return () => actions.put(fillBlockDown(grid, block))
    if (command && key.toLowerCase() === 'a')
      return () => {
        setAt({ row: 0, column: 0 })
        setTo(last)
      }
    return !command && key.length === 1 && key !== ' ' ? () => edit(key) : null
  }
  const leave = () => {
    setAt(null)
    setTo(null)
    frame.current?.focus()
  }

  return {
    at,
    block,
    /** The text an edited cell begins with: what was typed, `''` for what it holds; null while none is edited. */
    typed,
    onKeyDown,
    select: (place: CellPlace, extend: boolean) => go(place, extend),
    edit: () => edit(null),
    /** Ends the editing of a cell, which has put its value itself, and goes on. */
    done(step: [down: number, right: number] | null) {
      if (at) go(step ? { row: at.row + step[0], column: at.column + step[1] } : at)
    },
    onCopy(event: ClipboardEvent) {
      if (!block || typed !== null || !isOnCell(event.target)) return
      event.clipboardData.setData('text/plain', copyBlock(grid, block))
      event.preventDefault()
    },
    onPaste(event: ClipboardEvent) {
      if (!block || typed !== null || !isOnCell(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      actions.put(pasteBlock(grid, block, event.clipboardData.getData('text/plain'), blank, limit))
    },
  }
}

function isOnCell(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset.cell !== undefined
}
