import type { JsonObject } from '@statecraft/forms'

/** Why a case does not move by itself; permanent codes, the words are in the locale files. */
export type ReasonCode =
  | 'migration-case-ended'
  | 'migration-machine-changed'
  | 'migration-element-gone'
  | 'migration-element-of-other-kind'
  | 'migration-element-elsewhere'
  | 'migration-token-gone'
  | 'migration-compensation-gone'
  | 'migration-loop-changed'
  | 'migration-event-partly-come'
  | 'migration-event-changed'
  | 'migration-listener-changed'
  | 'migration-gateway-changed'
  | 'migration-incident-in-the-way'
  | 'migration-no-room'
  | 'migration-branch-not-begun'
  | 'migration-would-move-on'
  | 'migration-expression-fails'

/** One obstacle, at an element of the old revision or, where it is about what the new one does, of the new. */
export interface MigrationReason {
  code: ReasonCode
  element: string
  params: JsonObject
}

export type MigrationVerdict = 'moves' | 'needs-mapping' | 'needs-data' | 'cannot'

const NEEDS_MAPPING: ReasonCode[] = [
  'migration-element-gone',
  'migration-element-of-other-kind',
  'migration-token-gone',
  'migration-compensation-gone',
]

/** What reasons come to together: the gravest. */
export function verdictOf(reasons: MigrationReason[]): MigrationVerdict {
  if (reasons.length === 0) return 'moves'
  const verdicts = reasons.map(({ code }) =>
    NEEDS_MAPPING.includes(code) ? 'needs-mapping' : code === 'migration-expression-fails' ? 'needs-data' : 'cannot',
  )
  return (['cannot', 'needs-mapping', 'needs-data'] as const).find((one) => verdicts.includes(one))!
}

/** Notes obstacles while a plan is made; the same one once. */
export class Obstacles {
  readonly reasons: MigrationReason[] = []

  add(code: ReasonCode, element: string, params: JsonObject = {}): void {
    if (!this.reasons.some((one) => one.code === code && one.element === element))
      this.reasons.push({ code, element, params })
  }

  get any(): boolean {
    return this.reasons.length > 0
  }
}
