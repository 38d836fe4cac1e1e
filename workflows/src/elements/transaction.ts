import type { Transaction } from '../process.ts'
import { ACTIVITY_PROPERTIES, readActivity } from './activity.ts'
import type { ElementKind } from './element.ts'
import { SCOPE_PROPERTIES } from './sub-process.ts'

/** Transaction: an embedded subprocess that a cancel end event undoes. How partners agree (`method`, `protocol`) is theirs. */
export const transaction: ElementKind<Transaction> = {
  bpmn: 'bpmn:Transaction',
  type: 'transaction',
  properties: [...ACTIVITY_PROPERTIES, ...SCOPE_PROPERTIES, 'protocol', 'method'],
  extensions: ['zeebe:IoMapping'],
  read: (element, base, report) => ({ ...base, ...readActivity(element, report), type: 'transaction' }),
}
