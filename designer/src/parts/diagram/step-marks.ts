import type { BusinessObject } from './business-object.ts'
import { svg } from './svg.ts'

/** What BPMN draws at the foot of a step: that it is repeated, and how, or that it undoes another. */
type Mark = 'parallel' | 'sequential' | 'again' | 'undoes'

/** Each 14 by 14. */
const drawings: Record<Mark, string> = {
  parallel: 'M3 1v12M7 1v12M11 1v12',
  sequential: 'M1 3h12M1 7h12M1 11h12',
  again: 'M4.5 12.2A5.5 5.5 0 1 1 9.5 12.2M4.5 9v3.2H1.4',
  undoes: 'M7 2.5v9L1.5 7zM12.5 2.5v9L7 7z',
}

const size = 14

function marksOf(object: BusinessObject): Mark[] {
  const loop = object.loopCharacteristics
  const repeated: Mark[] = !loop
    ? []
    : loop.$type === 'bpmn:StandardLoopCharacteristics'
      ? ['again']
      : [loop.isSequential ? 'sequential' : 'parallel']
  return object.isForCompensation ? [...repeated, 'undoes'] : repeated
}

/** The marks of a step, in the middle of its lower edge; nothing for a step without any. */
export function stepMarks(object: BusinessObject, width: number, height: number): SVGGElement | null {
  const marks = marksOf(object)
  if (marks.length === 0) return null
  const left = (width - marks.length * (size + 4) + 4) / 2
  const parts = marks.map((mark, at) =>
    svg('path', { d: drawings[mark], transform: `translate(${left + at * (size + 4)} ${height - size - 3})` }),
  )
  return svg('g', { class: 'sc-step-icon sc-step-marks' }, ...parts)
}
