import { textOf } from '../../parse/read.ts'
import type { TriggerReader } from './trigger.ts'

/** One half of a link: a throw event goes on at the catch event of its name in the same scope. */
export const readLink: TriggerReader<{ type: 'link'; name: string }> = (event, definition, report) => {
  const name = textOf(definition, 'name')
  if (name) return { type: 'link', name }
  report(event, 'link-without-name')
  return undefined
}
