import type { Diagnostic } from '@statecraft/forms'

/** A file that could not be read whole still has names in it: people know "Thẩm định", not its id. */
export function withNames(diagnostics: readonly Diagnostic[], xml: string): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    if (diagnostic.element === '' || diagnostic.params.name !== undefined) return diagnostic
    const id = diagnostic.element.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const [, type, attributes = ''] = new RegExp(`<(?:\\w+:)?(\\w+)([^<>]*\\sid="${id}"[^<>]*)>`).exec(xml) ?? []
    const name = /\sname="([^"]*)"/.exec(attributes)?.[1]
    if (type === undefined || name === undefined) return diagnostic
    return { ...diagnostic, params: { type, ...diagnostic.params, name } }
  })
}

/** Diagnostics of a file's parts, with the file. */
export function inFile(diagnostics: readonly Diagnostic[], file: string | undefined): Diagnostic[] {
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    ...(file !== undefined && { file: diagnostic.file ?? file }),
  }))
}
