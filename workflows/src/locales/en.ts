import type { Words } from '@statecraft/forms'
import { comparing } from './en/comparing.ts'
import { decisions } from './en/decisions.ts'
import { editing } from './en/editing.ts'
import { exchange } from './en/exchange.ts'
import { machine } from './en/machine.ts'
import { migrating } from './en/migrating.ts'
import { names } from './en/names.ts'
import { people } from './en/people.ts'
import { reading } from './en/reading.ts'
import { running } from './en/running.ts'
import { script } from './en/script.ts'
import { soundness } from './en/soundness.ts'
import { structure } from './en/structure.ts'
import { terms } from './en/terms.ts'
import { vocabulary } from './en/vocabulary.ts'

/** English words of every code; the codes are those of `vi`. */
export const en: Record<string, Words> = {
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

/** What elements, uses and reasons are called; the keys are those of `viTerms`. */
export const enTerms: Record<string, string> = terms
