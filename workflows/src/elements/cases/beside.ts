import { bpmn, bpmnOf } from '../../testing/diagram.ts'

const plain = bpmn('start > a > end')
const inProcess = (xml: string) => plain.replace('</bpmn:process>', `${xml}</bpmn:process>`)
const inFile = (xml: string) => plain.replace('</bpmn:definitions>', `${xml}</bpmn:definitions>`)
const inCollaboration = (xml: string) =>
  bpmnOf({ p: 'start > a > end' }).replace('</bpmn:collaboration>', `${xml}</bpmn:collaboration>`)

/** What stands around the flow nodes: a file with it, and what becomes of it. */
export const BESIDE: Record<string, { verdict: 'runs' | 'kept' | 'refused'; does: string; xml: string }> = {
  'one pool': {
    verdict: 'runs',
    does: 'frames the process and names it where it has no name',
    xml: bpmnOf({ p: 'start > a > end' }),
  },
  'several pools': {
    verdict: 'runs',
    does: 'each process by itself (`parseCollaboration`); they call each other and exchange messages',
    xml: bpmnOf({ p: 'start > a > end', q: 'start-2 > b > end-2' }),
  },
  'message flow': {
    verdict: 'kept',
    does: 'shown; messages find their way by name and key',
    xml: bpmnOf({ p: 'start > a > end\na: throw message=m', q: 'start-2 > b > end-2\nb: message name=m' }, [
      ['a', 'b'],
    ]),
  },
  'lanes, nested lanes': {
    verdict: 'runs',
    does: 'a lane’s `statecraft:role` is the role of its user tasks',
    xml: bpmn('start > a > end\nlane so role=chuyen-vien: a'),
  },
  'text annotation, group, association': {
    verdict: 'kept',
    does: 'says something to people',
    xml: inProcess(
      '<bpmn:textAnnotation id="t"><bpmn:text>Ghi chú</bpmn:text></bpmn:textAnnotation><bpmn:association id="s" sourceRef="a" targetRef="t"/><bpmn:group id="g"/>',
    ),
  },
  'data object, data store, data association': {
    verdict: 'kept',
    does: 'shown; variables are the data',
    xml: inProcess(
      '<bpmn:dataObject id="d"/><bpmn:dataObjectReference id="r" dataObjectRef="d"/><bpmn:dataStoreReference id="k"/>',
    ),
  },
  category: { verdict: 'kept', does: 'shown', xml: inFile('<bpmn:category id="c"/>') },
  'extension elements of other tools': {
    verdict: 'kept',
    does: 'told as an info',
    xml: bpmn("start > a > end\na: task ext='<x:note/>'").replace('targetNamespace', 'xmlns:x="urn:x" targetNamespace'),
  },
  'choreography, choreography task': { verdict: 'refused', does: '', xml: inFile('<bpmn:choreography id="c"/>') },
  'global choreography task': { verdict: 'refused', does: '', xml: inFile('<bpmn:globalChoreographyTask id="c"/>') },
  conversation: { verdict: 'refused', does: '', xml: inCollaboration('<bpmn:conversation id="c"/>') },
  'sub-conversation, call conversation': {
    verdict: 'refused',
    does: '',
    xml: inCollaboration('<bpmn:subConversation id="c"/>'),
  },
  'global conversation': { verdict: 'refused', does: '', xml: inFile('<bpmn:globalConversation id="c"/>') },
}
