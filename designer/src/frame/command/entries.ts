import type { EntryPointView, Me, SearchHit } from '@statecraft/engine/client'
import type { TFunction } from 'i18next'
import { BookOpen, FolderOpen, ListTodo, type LucideIcon, PencilRuler, Plus, User } from 'lucide-react'
import { pagesFor } from '../pages.ts'
import { plain } from './plain.ts'

/** One line of the command box. */
export interface Entry {
  id: string
  group: 'case' | 'task' | 'person' | 'definition' | 'page' | 'action'
  title: string
  detail: string
  icon: LucideIcon
  /** Address in the app; a person without a page has none. */
  href: string
}

const icons: Record<SearchHit['kind'], LucideIcon> = {
  case: FolderOpen,
  task: ListTodo,
  person: User,
  definition: PencilRuler,
}

/** What the server found, as lines. */
export const hitEntries = (hits: SearchHit[]): Entry[] =>
  hits.map((hit) => ({
    id: `${hit.kind} ${hit.id}`,
    group: hit.kind,
    title: hit.title,
    detail: hit.detail,
    icon: icons[hit.kind],
    href: hit.href,
  }))

/** Pages whose name holds the query, without accents. */
export function pageEntries(me: Me, query: string, t: TFunction): Entry[] {
  const pages: Entry[] = pagesFor(me).map((page) => ({
    id: `page ${page.id}`,
    group: 'page',
    title: t(`pages.${page.id}`),
    detail: t('commands.page'),
    icon: page.icon ?? BookOpen,
    href: page.to,
  }))
  return pages.filter(({ title }) => plain(title).includes(plain(query).trim()))
}

/** What can be begun at once: a case of each kind the user may start. */
export function actionEntries(entryPoints: EntryPointView[], query: string, t: TFunction): Entry[] {
  return entryPoints
    .filter(({ units }) => units.length > 0)
    .map(
      (point): Entry => ({
        id: `action ${point.workflow}`,
        group: 'action',
        title: t('commands.start', { title: point.title }),
        detail: '',
        icon: Plus,
        href: `/new?workflow=${encodeURIComponent(point.workflow)}`,
      }),
    )
    .filter(({ title }) => plain(title).includes(plain(query).trim()))
}
