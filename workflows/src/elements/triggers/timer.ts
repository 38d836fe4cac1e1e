import { childOf, extensionOf, textOf } from '../../parse/read.ts'
import type { TimerDefinition } from '../../process.ts'
import type { TriggerReader } from './trigger.ts'

/** Timer: a date, a duration, a cycle, or working days (`statecraft:workingDays` on the event); exactly one of them. */
export const readTimer: TriggerReader<{ type: 'timer' } & TimerDefinition> = (event, definition, report) => {
  const found = [
    ['date', textOf(childOf(definition, 'timeDate'), 'body')],
    ['duration', textOf(childOf(definition, 'timeDuration'), 'body')],
    ['cycle', textOf(childOf(definition, 'timeCycle'), 'body')],
    ['workingDays', textOf(extensionOf(event, 'statecraft:WorkingDays'), 'value')],
  ].filter((entry): entry is [TimerDefinition['kind'], string] => entry[1] !== undefined)
  if (found.length !== 1) {
    report(event, found.length === 0 ? 'timer-without-time' : 'timer-with-several-times')
    return undefined
  }
  const [kind, value] = found[0]!
  return { type: 'timer', kind, value }
}
