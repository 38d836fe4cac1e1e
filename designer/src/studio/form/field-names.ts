import type { Form } from '@statecraft/forms'
import { fieldsOf } from '@statecraft/forms'

/** A data name out of a title, as FEEL can read it: "Lý do vượt cấp" gives `lyDoVuotCap`. */
export function nameFrom(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
  const name = words
    .map((word, index) =>
      index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join('')
    .slice(0, 40)
  return /^[A-Za-z]/.test(name) ? name : `truong${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

/** The name itself, or with a number, so that no sibling has it. */
export function freeName(form: Form, into: string, wanted: string): string {
  const taken = new Set(
    fieldsOf(form)
      .filter((field) => parentPlace(field.pointer) === into)
      .map((field) => field.name),
  )
  let name = wanted
  for (let number = 2; taken.has(name); number++) name = `${wanted}${number}`
  return name
}

/** Whether a text can be a data name. */
export function isDataName(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_]{0,59}$/.test(text)
}

/** The place a field stands in, as `addField` takes it: `''`, `/group`, `/rows/*`. */
export function parentPlace(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'))
}
