import type { Me } from '@statecraft/engine/client'
import {
  BookMarked,
  ChartColumn,
  FolderOpen,
  Inbox,
  type LucideIcon,
  Megaphone,
  PencilRuler,
  Rocket,
  ShieldCheck,
} from 'lucide-react'

/** A page that the rail and the command box lead to. */
export interface RailPage {
  id: 'tasks' | 'cases' | 'registers' | 'board' | 'reports' | 'studio' | 'publish' | 'admin'
  to: string
  icon: LucideIcon
  group: 'desk' | 'admin'
  /** An action of which the user must hold one; a hint only, the server decides. */
  asks?: string[]
  count?: (me: Me) => number
}

export const railPages: RailPage[] = [
  { id: 'tasks', to: '/tasks', icon: Inbox, group: 'desk', count: (me) => me.counts.tasks },
  { id: 'cases', to: '/cases', icon: FolderOpen, group: 'desk' },
  { id: 'registers', to: '/registers', icon: BookMarked, group: 'desk', asks: ['register.read'] },
  { id: 'board', to: '/board', icon: Megaphone, group: 'desk', count: (me) => me.counts.postings },
  { id: 'reports', to: '/reports', icon: ChartColumn, group: 'desk', asks: ['report.read'] },
  { id: 'studio', to: '/studio', icon: PencilRuler, group: 'admin', asks: ['definition.read', 'definition.design'] },
  {
    id: 'publish',
    to: '/publish',
    icon: Rocket,
    group: 'admin',
    asks: ['definition.publish'],
    count: (me) => me.counts.drafts,
  },
  {
    id: 'admin',
    to: '/admin',
    icon: ShieldCheck,
    group: 'admin',
    asks: ['access.manage', 'operations.manage'],
    count: (me) => me.counts.incidents,
  },
]

/** The pages a user's rail shows. */
export const pagesFor = (me: Me) =>
  railPages.filter(({ asks }) => !asks || asks.some((action) => me.actions.includes(action)))
