import type { FlowNode } from '../../process.ts'
import { type Rule, scopesOf } from './rule.ts'

/** In one scope a link has exactly one catch event of its name and at least one throw event (BPMN 2.0.2, 10.5.5 "Link"). */
export const checkLinks: Rule = (process, report) => {
  for (const [, nodes] of scopesOf(process)) {
    const catches = Map.groupBy(
      nodes.filter((node) => node.type === 'intermediateCatchEvent'),
      linkOf,
    )
    const throws = Map.groupBy(
      nodes.filter((node) => node.type === 'intermediateThrowEvent'),
      linkOf,
    )
    for (const [link, events] of throws)
      if (link !== undefined && !catches.has(link))
        for (const { id } of events) report(id, 'link-without-catch', { link })
    for (const [link, [first, ...others]] of catches) {
      if (link === undefined) continue
      if (!throws.has(link)) report(first!.id, 'link-without-throw', { link })
      for (const { id } of others) report(id, 'link-caught-twice', { link, other: first!.id })
    }
  }
}

function linkOf(node: FlowNode): string | undefined {
  return 'trigger' in node && node.trigger.type === 'link' ? node.trigger.name : undefined
}
