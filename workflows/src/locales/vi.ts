import type { Words } from '@statecraft/forms'
import { comparing } from './vi/comparing.ts'
import { decisions } from './vi/decisions.ts'
import { editing } from './vi/editing.ts'
import { exchange } from './vi/exchange.ts'
import { machine } from './vi/machine.ts'
import { migrating } from './vi/migrating.ts'
import { names } from './vi/names.ts'
import { people } from './vi/people.ts'
import { reading } from './vi/reading.ts'
import { running } from './vi/running.ts'
import { script } from './vi/script.ts'
import { soundness } from './vi/soundness.ts'
import { structure } from './vi/structure.ts'
import { terms } from './vi/terms.ts'
import { vocabulary } from './vi/vocabulary.ts'

/** Vietnamese words of every code of workflows and decisions. `{element}` is what the element is called, `{use}` what a text is for. */
export const vi: Record<string, Words> = {
  ...structure,
  ...people,
  ...names,
  ...soundness,
  ...reading,
  ...vocabulary,
  ...running,
  ...script,
  ...decisions,
  ...editing,
  ...comparing,
  ...exchange,
  ...machine,
  ...migrating,
}

/** What elements, uses and reasons are called. `kind.` by type of node, `use.` by what an expression is for. */
export const viTerms: Record<string, string> = terms
