import type { FieldKind, JsonObject, JsonSchema } from '@statecraft/forms'
import {
  AlignLeft,
  Banknote,
  Binary,
  BookMarked,
  Calendar,
  Hash,
  LayoutList,
  ListChecks,
  ListTree,
  type LucideIcon,
  Paperclip,
  SquareCheck,
  Table2,
  Tags,
  ToggleLeft,
  Type,
  UserSearch,
} from 'lucide-react'
import type { StudioFormWords } from './words.vi.ts'

export type PaletteGroup = 'input' | 'select' | 'reference' | 'container'

/** A kind of field as the palette offers it. */
export interface PaletteKind {
  kind: FieldKind
  group: PaletteGroup
  icon: LucideIcon
  /** The schema of a new field of this kind, without its title. */
  schema: (words: StudioFormWords, register: string) => JsonSchema
}

/** All kinds that can be added, in the order the palette shows them. */
export const paletteKinds: readonly PaletteKind[] = [
  { kind: 'text', group: 'input', icon: Type, schema: () => ({ type: 'string', maxLength: 200 }) },
  { kind: 'long-text', group: 'input', icon: AlignLeft, schema: () => ({ type: 'string', maxLength: 2000 }) },
  { kind: 'number', group: 'input', icon: Hash, schema: () => ({ type: 'number' }) },
  { kind: 'integer', group: 'input', icon: Binary, schema: () => ({ type: 'integer' }) },
  {
    kind: 'money',
    group: 'input',
    icon: Banknote,
    schema: () => ({ type: 'integer', 'x-field': 'money', minimum: 0 }),
  },
  { kind: 'date', group: 'input', icon: Calendar, schema: () => ({ type: 'string', format: 'date' }) },
  { kind: 'file', group: 'input', icon: Paperclip, schema: () => ({ type: 'string', 'x-field': 'file' }) },
  {
    kind: 'choice',
    group: 'select',
    icon: ListChecks,
    schema: (words) => ({ type: 'string', oneOf: newOptions(words) }),
  },
  { kind: 'yes-no', group: 'select', icon: ToggleLeft, schema: () => ({ type: 'boolean' }) },
  {
    kind: 'multi-choice',
    group: 'select',
    icon: SquareCheck,
    schema: (words) => ({ type: 'array', uniqueItems: true, items: { type: 'string', oneOf: newOptions(words) } }),
  },
  {
    kind: 'tags',
    group: 'select',
    icon: Tags,
    schema: () => ({ type: 'array', items: { type: 'string', maxLength: 100 } }),
  },
  {
    kind: 'register',
    group: 'reference',
    icon: UserSearch,
    schema: (_, register) => ({ type: 'string', 'x-register': { register } }),
  },
  {
    kind: 'code-list',
    group: 'reference',
    icon: BookMarked,
    schema: (_, register) => ({ type: 'string', 'x-code-list': register }),
  },
  { kind: 'group', group: 'container', icon: LayoutList, schema: () => ({ type: 'object', properties: {} }) },
  { kind: 'rows', group: 'container', icon: Table2, schema: rowsSchema },
]

/** The icon of a kind, also of those the palette does not offer. */
export function iconOf(kind: FieldKind | null): LucideIcon {
  return paletteKinds.find((entry) => entry.kind === kind)?.icon ?? ListTree
}

/** The keywords of a field that stay when its kind is changed. */
const KEPT = new Set(['title', 'description', 'x-cites'])

/** What `changeField` has to be given to make a field another kind: the new keywords, and null for those that go. */
export function asKind(current: JsonSchema, kind: PaletteKind, words: StudioFormWords, register: string): JsonSchema {
  const gone: JsonObject = Object.fromEntries(
    Object.keys(current)
      .filter((keyword) => !KEPT.has(keyword))
      .map((keyword) => [keyword, null]),
  )
  return { ...gone, ...kind.schema(words, register) }
}

function newOptions(words: StudioFormWords): JsonObject[] {
  return [1, 2].map((index) => ({ const: `luaChon${index}`, title: words.newOption(index) }))
}

function rowsSchema(words: StudioFormWords): JsonSchema {
  return {
    type: 'array',
    maxItems: 500,
    items: { type: 'object', properties: { noiDung: { type: 'string', title: words.kinds.text, maxLength: 200 } } },
  }
}
