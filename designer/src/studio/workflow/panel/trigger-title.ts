import { eventsOf } from '../element/read.ts'
import type { Element } from '../services.ts'

/** A group that shows one trigger of an event: the only one, or the one at a place among several. */
export interface TriggerProps {
  element: Element
  at?: number
}

/** The title of such a group, with its number where there are several. */
export const numbered = (title: string, { businessObject }: Element, at: number) =>
  eventsOf(businessObject).length > 1 ? `${at + 1}. ${title}` : title
