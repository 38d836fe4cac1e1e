import type { Process } from '../process.ts'
import type { MigrationMapping } from './mapping.ts'
import type { NeutralCase } from './neutral.ts'
import type { Obstacles } from './reasons.ts'

/** What carrying a case over knows. */
export interface Carrying {
  from: Process
  to: Process
  mapping: MigrationMapping
  neutral: NeutralCase
  obstacles: Obstacles
}
