import type { DiagnosticView } from '@statecraft/engine/client'

/** The way through the diagram that shows a fault: ids of nodes and flows in order; empty when there is none. */
export function trailOf({ params }: DiagnosticView): string[] {
  const trail = params?.trail
  return Array.isArray(trail) ? trail.filter((id): id is string => typeof id === 'string') : []
}

/** A step of the trail as people count it: what the case comes to, and the flows walked to get there. */
export interface TrailStep {
  node: string
  flows: string[]
}

/**
 * The trail by its stops. Start events and merges are passed without a number; the last stop is where the fault shows, even when the
 * trail ends on a flow towards it.
 */
export function stopsOf(
  trail: readonly string[],
  fault: string,
  element: (id: string) => { isFlow: boolean; counts: boolean; target?: string } | undefined,
): TrailStep[] {
  const stops: TrailStep[] = []
  let flows: string[] = []
  const stop = (node: string) => {
    stops.push({ node, flows })
    flows = []
  }
  for (const id of trail) {
    const found = element(id)
    if (!found) continue
    if (found.isFlow) flows.push(id)
    else if ((found.counts || id === fault) && stops.at(-1)?.node !== id) stop(id)
  }
  if (fault && stops.at(-1)?.node !== fault && element(fault)) stop(fault)
  return stops
}
