import type { BpmnElement } from 'bpmn-moddle'
import type { Lane } from '../process.ts'
import { childOf, extensionsOf, listOf, type Report, textOf } from './read.ts'

/** The lanes of a process or subprocess, outer ones first. A lane's role is `statecraft:role ref`. */
export function readLanes(container: BpmnElement, report: Report): Lane[] {
  return listOf(container, 'laneSets').flatMap((set) => readLaneSet(set, report))
}

function readLaneSet(set: BpmnElement, report: Report): Lane[] {
  return listOf(set, 'lanes').flatMap((lane) => {
    const inner = childOf(lane, 'childLaneSet')
    return [readLane(lane, report), ...(inner ? readLaneSet(inner, report) : [])]
  })
}

function readLane(lane: BpmnElement, report: Report): Lane {
  const roles = extensionsOf(lane, 'statecraft:Role').flatMap((role) => textOf(role, 'ref') ?? [])
  if (roles.length > 1) report(lane, 'several-roles-on-lane', { roles })
  return {
    id: lane.id ?? '',
    name: textOf(lane, 'name') ?? '',
    ...(roles[0] && { role: roles[0] }),
    nodes: listOf(lane, 'flowNodeRef').flatMap((node) => node.id ?? []),
  }
}
