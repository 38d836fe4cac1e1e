import { addField, moveField, removeField, renameField } from '@statecraft/forms'
import { useMemo, useRef, useState } from 'react'
import type { Designer, Place } from './designer-context.ts'
import type { FormDesignerProps } from './designer-props.ts'
import { freeName, nameFrom, parentPlace } from './field-names.ts'
import { flatTree, schemaAt, siblingsOf, treeOf } from './form-tree.ts'
import type { PaletteKind } from './kinds.ts'
import { sampleOf } from './sample.ts'
import { useEdits } from './use-edits.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

const REFERENCE_KINDS = { register: 'register', 'code-list': 'code-list' } as const

/** Everything the panes of a designer can do with its form. */
export function useFormDesigner(props: FormDesignerProps) {
  const { form, references, language = 'vi' } = props
  const words = language === 'en' ? en : vi
  const edits = useEdits(form, props.onChange, language)
  const [selected, setSelected] = useState<string | null>(null)
  const [place, setPlace] = useState<Place | null>(null)
  const [sample, setSample] = useState(() => sampleOf(form, words.sampleText, props.now.slice(0, 10)))
  const fresh = useRef(new Set<string>())
  const paletteSearch = useRef<HTMLInputElement>(null)
  const pages = useMemo(() => treeOf(form), [form])
  const fields = flatTree(pages).map(({ field }) => field)
  const fieldAt = (pointer: string | null) => fields.find((field) => field.pointer === pointer)

  const select = (pointer: string | null) => {
    setSelected(pointer)
    setPlace(null)
  }
  const moveAfter = (pointer: string, after: string | null) => {
    edits.apply(moveField(form, { path: pointer, after }))
  }
  const designer: Designer = {
    form,
    pages,
    words,
    language,
    references,
    sample,
    diagnostics: props.diagnostics,
    disabled: props.disabled ?? false,
    selected: fieldAt(selected) ? selected : null,
    select,
    apply: edits.apply,
    add(kind, at) {
      const target = at ?? place ?? placeBeside(fieldAt(selected))
      const title = words.newTitle(words.kinds[kind.kind])
      const name = freeName(form, target.into, nameFrom(title))
      const schema = { ...kind.schema(words, firstRegister(references, kind)), title }
      if (!edits.apply(addField(form, { ...target, name, schema }))) return
      const pointer = `${target.into}/${name}`
      fresh.current.add(pointer)
      select(pointer)
    },
    remove(pointer) {
      const siblings = siblingsOf(pages, pointer)
      const at = siblings.findIndex((field) => field.pointer === pointer)
      const title = siblings[at]?.title ?? pointer
      if (!edits.apply(removeField(form, { path: pointer }))) return
      edits.setNotice({ text: words.removed(title), canUndo: true })
      select((siblings[at + 1] ?? siblings[at - 1])?.pointer ?? null)
    },
    duplicate(pointer) {
      const schema = schemaAt(form, pointer)
      const field = fieldAt(pointer)
      if (!schema || !field) return
      const into = parentPlace(pointer)
      const name = freeName(form, into, field.name)
      const copy = { ...structuredClone(schema), title: words.copyTitle(field.title) }
      if (edits.apply(addField(form, { into, name, after: field.name, schema: copy, required: field.required })))
        select(`${into}/${name}`)
    },
    move(pointer, by) {
      const siblings = siblingsOf(pages, pointer)
      const from = siblings.findIndex((field) => field.pointer === pointer)
      const to = from + by
      if (from < 0 || to < 0 || to >= siblings.length) return
      const others = siblings.filter((field) => field.pointer !== pointer)
      moveAfter(pointer, to === 0 ? null : (others[to - 1]?.name ?? null))
    },
    moveAfter(pointer, after) {
      if (after !== null && !siblingsOf(pages, pointer).some((field) => field.name === after)) {
        edits.setNotice({ text: words.otherPlace, canUndo: false })
        return
      }
      moveAfter(pointer, after)
    },
    rename(pointer, name) {
      fresh.current.delete(pointer)
      if (edits.apply(renameField(form, { path: pointer, name }))) select(`${parentPlace(pointer)}/${name}`)
    },
    titled(pointer) {
      const field = fieldAt(pointer)
      if (!field || !fresh.current.has(pointer)) return
      const wanted = nameFrom(field.title)
      if (wanted === field.name) return
      const name = freeName(form, parentPlace(pointer), wanted)
      // Renaming what was named a moment ago belongs to the same step back as its title.
      if (!edits.apply(renameField(form, { path: pointer, name }), `title:${pointer}`)) return
      fresh.current.delete(pointer)
      select(`${parentPlace(pointer)}/${name}`)
    },
    addAt(at) {
      setPlace(at)
      paletteSearch.current?.focus()
    },
  }
  return { designer, edits, setSample, paletteSearch }
}

/** Where a new field goes when no place was said: into the selected container, after the selected field, else at the end. */
function placeBeside(field: { pointer: string; name: string; kind: string | null } | undefined): Place {
  if (!field) return { into: '' }
  if (field.kind === 'group') return { into: field.pointer }
  if (field.kind === 'rows') return { into: `${field.pointer}/*` }
  return { into: parentPlace(field.pointer), after: field.name }
}

function firstRegister(references: FormDesignerProps['references'], kind: PaletteKind): string {
  const wanted = kind.kind in REFERENCE_KINDS ? kind.kind : 'register'
  const fits = references.registers.find((register) => register.kind === wanted) ?? references.registers[0]
  return fits?.id ?? ''
}
