import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { evaluateExpression } from '@statecraft/forms'
import { expect, it } from 'vitest'

const page = readFileSync(join(import.meta.dirname, '../../../docs/feel.md'), 'utf8')

/** The rows of the page's tables: an expression, and what it is here. */
const rows = [...page.matchAll(/^\| `((?:[^`])+)` \| (refused: )?`([^`]+)`/gm)].map(
  ([, expression, refused, here]) =>
    [expression!.replaceAll('\\|', '|'), refused ? { code: here! } : (JSON.parse(here!) as unknown)] as const,
)

it('has a page of FEEL', () => {
  expect(rows.length).toBeGreaterThan(80)
})

it.each(rows)('evaluates %s as the page says', (expression, here) => {
  const context = { 'Mức lương': 2_340_000 }
  const result = evaluateExpression(expression, context, { now: '2026-01-01T00:00:00Z' })
  expect(result.ok ? result.value : { code: result.code }).toEqual(here)
})
