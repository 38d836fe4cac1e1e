import { closeWaitsAt, endInstance } from './end.ts'
import type { Live, Tokens } from './model.ts'

/**
 * Ends a case from outside, or by an error that nothing caught. Where listeners have to be told of tasks that were cancelled by it, it has ended
 * when they are done; asked a second time it does not wait.
 */
export function endCase(root: Live, ending: NonNullable<Tokens['ending']>): void {
  const { walk } = root.run
  const tokens = root.tokens!
  endInstance(root)
  if (!tokens.ending && Object.values(tokens.active).some(({ phase }) => phase === 'canceling')) {
    root.gone = false
    tokens.ending = ending
    return
  }
  for (const key of Object.keys(tokens.active)) closeWaitsAt(root, key, 'cancelled')
  tokens.active = {}
  walk.status = tokens.ending?.status ?? ending.status
  failAs(root, tokens.ending ?? ending)
}

/** A case that failed tells by what. */
export function failAs(root: Live, ending: Tokens['ending']): void {
  if (ending?.status === 'failed') root.failed = { element: ending.element, code: ending.code }
}
