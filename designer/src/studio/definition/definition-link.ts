import type { DefinitionKind } from '@statecraft/engine/client'

/** The address of the page of a definition, by its kind. */
export const definitionPages = {
  workflow: '/studio/workflows/$id',
  form: '/studio/forms/$id',
  decision: '/studio/decisions/$id',
  settings: '/studio/settings/$id',
  document: '/studio/documents/$id',
  register: '/studio/registers/$id',
  regulation: '/studio/regulations/$id',
} as const satisfies Record<DefinitionKind, string>

/** Kinds in the order in which administrators look for them. */
export const kindOrder: readonly DefinitionKind[] = [
  'workflow',
  'form',
  'decision',
  'document',
  'settings',
  'register',
  'regulation',
]
