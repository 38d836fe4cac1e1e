import type { Variables } from '../process.ts'
import type { Walk } from './model.ts'
import { StepRefused } from './step-refused.ts'
import { liveOf } from './tree.ts'

/** Gives variables of one scope other values, as a person does who corrects a case. Nothing is answered; conditions are asked again. */
export function setVariables(walk: Walk, instance: string, variables: Variables): void {
  if (!Object.hasOwn(walk.kept, instance)) throw new StepRefused('instance-unknown', { instance })
  const live = liveOf(walk, instance)
  walk.touched.add(live)
  live.variables = { ...live.variables, ...variables }
}
