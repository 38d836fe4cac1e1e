export { decodeXml } from './parse/encoding.ts'
export { compareXml, type XmlDifference } from './roundtrip/compare-xml.ts'
export { type BpmnFile, keepFromOriginal, openBpmn, type Roundtrip, roundtripBpmn } from './roundtrip/roundtrip.ts'
