export { type Imported, importCamunda7 } from './import/camunda7.ts'
export { type Converted, juelToFeel } from './import/juel/convert.ts'
export { decodeXml } from './parse/encoding.ts'
export { compareXml, type XmlDifference } from './roundtrip/compare-xml.ts'
export {
  type BpmnFile,
  keeperOf,
  keepFromOriginal,
  openBpmn,
  type Roundtrip,
  roundtripBpmn,
} from './roundtrip/roundtrip.ts'
