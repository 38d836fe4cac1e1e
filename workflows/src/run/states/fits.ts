import type { JsonValue } from '@statecraft/forms'
import type { StateConfig } from '../../machine-config.ts'

/**
 * Whether a kept state value is one of this very statechart: each state there, each region named. XState itself would enter regions
 * that a newer diagram added, without ever opening their waits.
 */
export function fits(state: StateConfig, value: JsonValue | undefined): boolean {
  const states = state.states ?? {}
  if (typeof value === 'string') return Object.hasOwn(states, value) && states[value]!.states === undefined
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  const names = Object.keys(value)
  const expected = state.type === 'parallel' ? Object.keys(states).length : 1
  return (
    names.length === expected &&
    names.every((name) => Object.hasOwn(states, name) && states[name]!.states && fits(states[name]!, value[name]))
  )
}
