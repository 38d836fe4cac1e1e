import type { DiagnosticView } from '@statecraft/engine/client'
import type Modeler from 'bpmn-js/lib/Modeler.js'
import { useEffect, useMemo } from 'react'
import { bringIntoView } from '../modeler/place.ts'
import { is, service } from '../services.ts'
import { stopsOf, type TrailStep, trailOf } from './trail.ts'

/** What is being shown on the diagram: a problem and how far its trail has been played. */
export interface Shown {
  problem: DiagnosticView
  /** How many stops are shown, at least 1. */
  upTo: number
}

/** The stops of a problem's trail on the diagram as it stands. */
export function useStops(modeler: Modeler | null, problem: DiagnosticView | undefined, version: number): TrailStep[] {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the registry changes with the version
  return useMemo(() => {
    if (!modeler || !problem) return []
    const registry = service(modeler, 'elementRegistry')
    return stopsOf(trailOf(problem), problem.element, (id) => {
      const element = registry.get(id)
      return element && { isFlow: is(element, 'bpmn:SequenceFlow'), counts: counts(id) }
    })
    function counts(id: string): boolean {
      const element = registry.get(id)
      if (is(element, 'bpmn:StartEvent')) return false
      return !is(element, 'bpmn:Gateway') || (element?.outgoing.length ?? 0) > 1
    }
  }, [modeler, problem, version])
}

const badges = 'sc-trail-badge'

/** Draws the trail as far as it was played: flows and steps in red, numbered badges, the fault filled. */
export function useTrail(modeler: Modeler | null, shown: Shown | null, stops: TrailStep[]): void {
  useEffect(() => {
    if (!modeler || !shown) return
    const canvas = service(modeler, 'canvas')
    const overlays = service(modeler, 'overlays')
    const registry = service(modeler, 'elementRegistry')
    const marked: [string, string][] = []
    const mark = (id: string, marker: string) => {
      if (!registry.get(id)) return
      canvas.addMarker(id, marker)
      marked.push([id, marker])
    }
    const { problem, upTo } = shown
    const played = stops.slice(0, upTo)
    const isDone = upTo >= stops.length
    for (const [at, { node, flows }] of played.entries()) {
      for (const flow of flows) mark(flow, 'sc-trail')
      mark(node, isDone && at === played.length - 1 ? 'sc-problem' : 'sc-on-trail')
      if (stops.length > 1) addBadge(overlays, node, at + 1)
    }
    if (stops.length === 0) mark(problem.element, 'sc-problem')
    const last = played.at(-1)?.node ?? problem.element
    if (registry.get(last)) bringIntoView(modeler, last)
    return () => {
      for (const [id, marker] of marked) if (registry.get(id)) canvas.removeMarker(id, marker)
      overlays.remove({ type: badges })
    }
  }, [modeler, shown, stops])
}

function addBadge(
  overlays: { add(element: string, type: string, overlay: object): unknown },
  id: string,
  number: number,
) {
  const html = document.createElement('div')
  html.className = 'sc-badge'
  html.textContent = String(number)
  overlays.add(id, badges, { position: { top: -12, left: -12 }, html })
}
