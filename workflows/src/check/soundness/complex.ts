import type { ComplexGateway } from '../../process.ts'
import { activationOf } from './activation.ts'
import { waysOut } from './choice.ts'
import type { NetDrawing } from './net-drawing.ts'

/** Draws a complex gateway: what it starts with, and which of its ways out are for its start and which for the rest. */
export function drawComplex(draws: NetDrawing, gateway: ComplexGateway): void {
  const { process } = draws
  const vertex = draws.vertexInto(gateway)
  const { sure, free, otherwise } = waysOut(process, gateway)
  vertex.first = new Set()
  vertex.later = new Set()
  for (const out of [...sure, ...free, ...(otherwise ? [otherwise] : [])]) {
    const edge = draws.follow(vertex, out)
    const condition = process.flows.get(out.flow)?.condition ?? ''
    const starts = !/not\(\s*waitingForStart\s*\)|waitingForStart\s*=\s*false/.test(condition)
    if (out === otherwise) vertex.otherwise = edge
    if (starts) vertex.first.add(edge)
    if (free.includes(out) && (!starts || !condition.includes('waitingForStart'))) vertex.later.add(edge)
  }
  vertex.activation = activationOf(gateway)
}
