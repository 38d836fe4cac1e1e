import type { MachineConfigJson } from '../machine-config.ts'
import type { Live } from './model.ts'

/** The compiled machine of an instance: of the process, of a scope, or of one instance of a loop. */
export function machineFor({ run, element, tokens }: Live): MachineConfigJson | undefined {
  const { machine, pieces } = run.walk.workflow
  if (element === null) return machine
  return tokens?.single ? pieces[`${element}~each`] : pieces[element]
}
