import type { FieldKind } from '@statecraft/forms'
import type { DragEvent } from 'react'
import type { Designer, Place } from './designer-context.ts'
import { parentPlace } from './field-names.ts'
import { paletteKinds } from './kinds.ts'

const KIND = 'application/x-statecraft-kind'
const FIELD = 'application/x-statecraft-field'

/** Begins dragging a kind out of the palette. */
export function dragKind(event: DragEvent, kind: FieldKind): void {
  event.dataTransfer.setData(KIND, kind)
  event.dataTransfer.effectAllowed = 'copy'
}

/** Begins dragging a field to another place. */
export function dragField(event: DragEvent, pointer: string): void {
  event.stopPropagation()
  event.dataTransfer.setData(FIELD, pointer)
  event.dataTransfer.effectAllowed = 'move'
}

/** Whether what hangs over a place can be dropped there. */
export function isOurs(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(KIND) || event.dataTransfer.types.includes(FIELD)
}

/** Adds the kind or moves the field that was dropped; a field stays within its own section, and is told so. */
export function drop(event: DragEvent, designer: Designer, place: Place): void {
  event.preventDefault()
  event.stopPropagation()
  const kind = paletteKinds.find((entry) => entry.kind === event.dataTransfer.getData(KIND))
  if (kind) {
    designer.add(kind, place)
    return
  }
  const pointer = event.dataTransfer.getData(FIELD)
  if (!pointer || pointer === `${place.into}/${place.after}`) return
  const name = pointer.slice(pointer.lastIndexOf('/') + 1)
  const isSibling = parentPlace(pointer) === place.into
  designer.moveAfter(pointer, isSibling && place.after !== name ? (place.after ?? null) : '\u0000elsewhere')
}
