/** What the renderer reads of a BPMN element. */
export interface BusinessObject {
  name?: string
  $type: string
  $instanceOf: (type: string) => boolean
  loopCharacteristics?: { $type: string; isSequential?: boolean }
  isForCompensation?: boolean
}
