import type { Diagnostic, JsonObject } from '@statecraft/forms'
import { type DmnElement, DmnModdle } from 'dmn-moddle'
import { dmnPackages } from './dmn-package.ts'
import { findXmlFault } from './xml-bounds.ts'

/** Namespace of our own attributes in a DMN file; see docs/dmn.md. */
export const DMN_EXTENSION_NAMESPACE = 'urn:statecraft:dmn:1'

const attribute = (name: string, type = 'String') => ({ name, type, isAttr: true })

const extension = {
  name: 'Statecraft',
  prefix: 'statecraft',
  uri: DMN_EXTENSION_NAMESPACE,
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    {
      name: 'Row',
      superClass: ['Element'],
      meta: { allowedIn: ['dmn:DecisionRule'] },
      properties: [attribute('citation'), attribute('from'), attribute('to'), attribute('verified', 'Boolean')],
    },
    {
      name: 'Table',
      superClass: ['Element'],
      meta: { allowedIn: ['dmn:DecisionTable'] },
      properties: [attribute('validOn')],
    },
  ],
}

/** Our extension elements, as dmn-moddle and dmn-js take them. */
export { extension as statecraftDmnModdle }

const MODEL_1_3 = 'https://www.omg.org/spec/DMN/20191111/MODEL/'
const DMNDI_1_3 = 'https://www.omg.org/spec/DMN/20191111/DMNDI/'

/** dmn-moddle reads one version; what each version has is written alike in all that have it. */
const NAMESPACES: Record<string, string> = {
  'http://www.omg.org/spec/DMN/20151101/dmn.xsd': MODEL_1_3,
  'http://www.omg.org/spec/DMN/20180521/MODEL/': MODEL_1_3,
  'https://www.omg.org/spec/DMN/20211108/MODEL/': MODEL_1_3,
  'https://www.omg.org/spec/DMN/20230324/MODEL/': MODEL_1_3,
  'http://www.omg.org/spec/DMN/20180521/DMNDI/': DMNDI_1_3,
  'https://www.omg.org/spec/DMN/20230324/DMNDI/': DMNDI_1_3,
}

const packages = dmnPackages()

/** Reads a DMN file within bounds. Whatever the library warns of is refused: it drops the part in question and goes on. */
export async function readDmn(xml: string): Promise<{ definitions?: DmnElement; diagnostics: Diagnostic[] }> {
  const fault = findXmlFault(xml)
  if (fault) return { diagnostics: [refusal(fault.code, fault.params)] }
  try {
    const { rootElement, warnings } = await new DmnModdle({ ...packages, statecraft: extension }).fromXML(to13(xml))
    if (warnings.length === 0) return { definitions: rootElement, diagnostics: [] }
    return { diagnostics: warnings.map((warning) => refusal('dmn-part-unreadable', { reason: warning.message })) }
  } catch (error) {
    return {
      diagnostics: [refusal('dmn-unreadable', { reason: error instanceof Error ? error.message : String(error) })],
    }
  }
}

function to13(xml: string): string {
  return xml.replace(/(xmlns(?::[\w.-]+)?\s*=\s*)(["'])([^"']*)\2/g, (declaration, start, quote, uri) =>
    NAMESPACES[uri] ? `${start}${quote}${NAMESPACES[uri]}${quote}` : declaration,
  )
}

function refusal(code: string, params: JsonObject): Diagnostic {
  return { code, severity: 'error', element: '', params }
}
