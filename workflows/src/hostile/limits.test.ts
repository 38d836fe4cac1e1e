import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fuelLimit } from '../../../forms/src/feel/fuel.ts'
import { feelBounds } from '../../../forms/src/feel/gate.ts'
import { maxInstructions, maxPatternLength } from '../../../forms/src/feel/pattern.ts'
import { LIMITS } from '../check/soundness.ts'
import { XML_BOUNDS } from '../decision/xml-bounds.ts'
import { MAX_RETRIES } from '../elements/job.ts'
import { hasWorkflowWords } from '../locales/words.ts'
import { DIAGRAM_BOUNDS, MAX_FLOW_ELEMENTS } from '../parse/moddle.ts'
import { MAX_NESTING } from '../parse/scope.ts'
import { MAX_CONDITIONS_PER_STEP, MAX_MICROSTEPS } from '../run/bounds.ts'
import { MAX_ITEMS, MAX_ITEMS_PER_STEP } from '../run/each/start.ts'
import { MAX_INSTANCE_DEPTH } from '../run/tree.ts'
import { MAX_WORKING_DAYS } from '../working-days.ts'

/** The limits as the code has them, in the order and the words of the page. */
const limits: [string, number][] = [
  ['A diagram, bytes', DIAGRAM_BOUNDS.bytes],
  ['A diagram, elements of XML with their layout', DIAGRAM_BOUNDS.elements],
  ['A diagram, depth of XML', DIAGRAM_BOUNDS.depth],
  ['A process, flow nodes and sequence flows', MAX_FLOW_ELEMENTS],
  ['Subprocesses in one another', MAX_NESTING],
  ['A decision file, bytes', XML_BOUNDS.bytes],
  ['A decision file, elements of XML', XML_BOUNDS.elements],
  ['A decision file, depth of XML', XML_BOUNDS.depth],
  ['Document types and entities', 0],
  ['Retries of a job', MAX_RETRIES],
  ['Characters', feelBounds.characters],
  ['Parts an expression is made of', feelBounds.nodes],
  ['A range that is iterated over', feelBounds.range],
  ['Rounds of iterations in one another, as far as the text tells', feelBounds.rangeProduct],
  ['Work of one evaluation: elements visited, calls, 64 characters of text', fuelLimit],
  ['Characters of a pattern', maxPatternLength],
  ['Instructions a pattern compiles to', maxInstructions],
  ['Conditions asked, and rounds of loops, in one step', MAX_CONDITIONS_PER_STEP],
  ['Items of one loop', MAX_ITEMS],
  ['Items that loops begin in one step', MAX_ITEMS_PER_STEP],
  ['Instances in one another', MAX_INSTANCE_DEPTH],
  ['Transitions of one machine in one step', MAX_MICROSTEPS],
  ['Days of a period counted in working days', MAX_WORKING_DAYS],
  ['States searched in one scope for a proof of soundness', LIMITS.states],
  ['Moves tried in one scope for it', LIMITS.moves],
]

/** The rows of docs/limits.md: limit, value, what comes beyond it. */
const rows = readFileSync(new URL('../../../docs/limits.md', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, limit, value]) => limit && value && /^[\d,]+$/.test(value))
  .map(([, limit, value, beyond]) => ({ limit: limit!, value: value!, beyond: beyond! }))

describe('docs/limits.md', () => {
  it('lists the limits of the code and no others', () => {
    const written = rows.map(({ limit, value }) => [limit, Number(value.replaceAll(',', ''))])
    expect(written).toEqual(limits)
  })

  it.each(rows)('names a code that has words: $limit', ({ beyond }) => {
    const [, code] = /`([\w-]+)`/.exec(beyond)!
    expect(hasWorkflowWords(code!)).toBe(true)
  })
})
