import { fieldTree } from '../field.ts'
import type { Diagnostic } from '../finding.ts'
import { diagnostic, type FormCheck } from './diagnostic.ts'
import { suggestion } from './similar.ts'

/** Pages: each top-level field on exactly one of them. */
export const checkPages: FormCheck = (form) => {
  const { pages } = form
  if (!pages) return []
  const fields = fieldTree(form.schema)
  const names = fields.map(({ name }) => name)
  const seen = new Map<string, string>()
  const ids = new Set<string>()
  const found: Diagnostic[] = []
  for (const [number, page] of pages.entries()) {
    if (ids.has(page.id)) found.push(diagnostic('page-twice', `/pages/${number}/id`, { page: page.id }))
    ids.add(page.id)
    for (const [index, name] of page.fields.entries()) {
      const element = `/pages/${number}/fields/${index}`
      const before = seen.get(name)
      if (!names.includes(name)) {
        found.push(diagnostic('page-unknown-field', element, { name, page: page.title, ...suggestion(name, names) }))
      } else if (before !== undefined)
        found.push(diagnostic('page-field-twice', element, { name, page: page.title, before }))
      seen.set(name, page.title)
    }
  }
  const lost = fields.filter(({ name }) => !seen.has(name) && !isHidden(form.uiSchema?.[name]))
  return [...found, ...lost.map(({ name, title }) => diagnostic('field-on-no-page', '/pages', { name, field: title }))]
}

function isHidden(ui: unknown): boolean {
  return typeof ui === 'object' && ui !== null && 'ui:widget' in ui && ui['ui:widget'] === 'hidden'
}
