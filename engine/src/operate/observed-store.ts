import type { Store } from '../store/store.ts'
import type { Observe } from './observe.ts'

/** The same store, its transactions seen from asking to their end. */
export function observedStore(store: Store, observe: Observe): Store {
  return { ...store, transaction: (work) => observe({ kind: 'transaction' }, () => store.transaction(work)) }
}
