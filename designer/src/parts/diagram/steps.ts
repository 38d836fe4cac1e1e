/** One element of a diagram as a line of a list. */
export interface DiagramStep {
  id: string
  name: string
  type: string
}

const walked =
  /^(userTask|serviceTask|scriptTask|businessRuleTask|subProcess|startEvent|endEvent|intermediateCatchEvent)$/
const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
const di = 'http://www.omg.org/spec/BPMN/20100524/DI'
const dc = 'http://www.omg.org/spec/DD/20100524/DC'

/** The named steps and events of a diagram from left to right: the same as the drawing, for a list that is read aloud. */
export function stepsOf(xml: string): DiagramStep[] {
  const tree = new DOMParser().parseFromString(xml, 'application/xml')
  const places = new Map<string, number>()
  for (const shape of tree.getElementsByTagNameNS(di, 'BPMNShape')) {
    const bounds = shape.getElementsByTagNameNS(dc, 'Bounds')[0]
    places.set(shape.getAttribute('bpmnElement') ?? '', Number(bounds?.getAttribute('x') ?? 0))
  }
  return [...tree.getElementsByTagNameNS(bpmn, '*')]
    .filter((element) => walked.test(element.localName) && element.getAttribute('name'))
    .map((element) => ({
      id: element.getAttribute('id') ?? '',
      name: element.getAttribute('name') ?? '',
      type: element.localName,
    }))
    .sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
}
