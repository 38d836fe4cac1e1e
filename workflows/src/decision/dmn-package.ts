import { DmnModdle } from 'dmn-moddle'

const attribute = (name: string, type = 'String') => ({ name, type, isAttr: true })
const child = (name: string) => ({ name, type: 'ChildExpression', xml: { serialize: 'property' } })
const reference = (name: string) => ({
  name,
  type: 'DMNElementReference',
  isMany: true,
  xml: { serialize: 'property' },
})
const boxed = (name: string, properties: object[]) => ({ name, superClass: ['Expression'], properties })
const iterator = (name: string, body: string) => boxed(name, [attribute('iteratorVariable'), child('in'), child(body)])

/** What DMN 1.4 and 1.5 have beyond 1.3 (formal/23-06 chapter 10.4: conditional, iterator, filter; type constraints). */
const later = [
  {
    name: 'ChildExpression',
    properties: [attribute('id'), attribute('typeRef'), { name: 'value', type: 'Expression' }],
  },
  boxed('Conditional', [child('if'), child('then'), child('else')]),
  iterator('For', 'return'),
  iterator('Some', 'satisfies'),
  iterator('Every', 'satisfies'),
  boxed('Filter', [child('in'), child('match')]),
  { name: 'Group', superClass: ['Artifact'], properties: [attribute('name')] },
  // dmn-moddle spells it as the standard's text does, files as its schema does.
  {
    name: 'OrganizationUnit',
    superClass: ['BusinessContextElement'],
    properties: [reference('decisionMade'), reference('decisionOwned')],
  },
]

const constraint = { name: 'typeConstraint', type: 'UnaryTests', xml: { serialize: 'property' } }

interface Package {
  types: { name: string; properties?: { name: string }[] }[]
}

/** dmn-moddle's description of DMN 1.3 with what came later, and of its layout. */
export function dmnPackages(): { dmn: object; dmndi: object } {
  return {
    dmn: extended('dmn', later, { ItemDefinition: constraint }),
    dmndi: extended('dmndi', [], { DMNDiagram: attribute('useAlternativeInputDataShape', 'Boolean') }),
  }
}

function extended(prefix: string, types: { name: string }[], properties: Record<string, { name: string }>): Package {
  const base = structuredClone(new DmnModdle().getPackage(prefix)) as Package
  const known = new Set(base.types.map(({ name }) => name))
  for (const type of base.types) {
    const property = properties[type.name]
    if (property) type.properties = [...(type.properties ?? []), property]
  }
  return { ...base, types: [...base.types, ...types.filter(({ name }) => !known.has(name))] }
}
