import { type Element, is } from './services.ts'

/** Whether an element is a row of the table of steps: what is done or waited for, not where ways part and meet. */
export const isStep = (element: Element) => is(element, 'bpmn:Activity') || is(element, 'bpmn:IntermediateCatchEvent')

/** The steps in the order in which a case comes to them, each once; what no way leads to comes last, from left to right. */
export function stepsInOrder(elements: Element[]): Element[] {
  const nodes = elements.filter((element) => is(element, 'bpmn:FlowNode'))
  const seen = new Set<Element>()
  const byPlace = (a: Element, b: Element) => a.x - b.x || a.y - b.y
  const visit = (first: Element[]) => {
    const queue = [...first]
    for (const element of queue) {
      if (seen.has(element)) continue
      seen.add(element)
      const inside = (element.children ?? []).filter((child) => is(child, 'bpmn:StartEvent'))
      const next = [...element.outgoing.map(({ target }) => target), ...(element.attachers ?? [])]
      queue.push(...inside, ...next.filter((one): one is Element => is(one, 'bpmn:FlowNode')).sort(byPlace))
    }
  }
  visit(nodes.filter((node) => is(node, 'bpmn:StartEvent') && !is(node.parent, 'bpmn:SubProcess')).sort(byPlace))
  visit(nodes.filter((node) => !seen.has(node)).sort(byPlace))
  return [...seen].filter(isStep)
}
