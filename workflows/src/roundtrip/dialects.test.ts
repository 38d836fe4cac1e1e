import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importCamunda7 } from '../import/camunda7.ts'
import { decodeXml } from '../parse/encoding.ts'
import { extensionsOf, listOf } from '../parse/read.ts'
import { parseWorkflow } from '../parse.ts'
import { compareXml } from './compare-xml.ts'
import { openBpmn, roundtripBpmn } from './roundtrip.ts'
import { readXml, type XmlTree } from './xml-tree.ts'

const folder = join(import.meta.dirname, '../testing/dialects')

const read = (name: string) => {
  const decoded = decodeXml(readFileSync(join(folder, name)))
  if (!('xml' in decoded)) throw new Error(name)
  return decoded.xml
}

function tree(xml: string): XmlTree {
  const result = readXml(xml)
  if ('fault' in result) throw new Error(result.fault)
  return result.tree
}

const count = (xml: string, name: string) => tree(xml).getElementsByTagNameNS('*', name).length

/** What the model does not hold of each file, and what the check says of it when it is to run. */
const dialects: Record<string, { kept: string[]; errors: string[]; shapes: number; edges: number }> = {
  'camunda-modeler-7.bpmn': {
    kept: [],
    errors: ['camunda-7-not-imported', 'condition-without-feel', 'job-type-missing'],
    shapes: 11,
    edges: 4,
  },
  'camunda-modeler-8.bpmn': { kept: [], errors: [], shapes: 4, edges: 1 },
  'signavio.bpmn': { kept: ['kept-attribute', 'kept-order'], errors: [], shapes: 2, edges: 2 },
  'bizagi.bpmn': { kept: [], errors: [], shapes: 2, edges: 1 },
  // A collapsed subprocess without content cannot run.
  'adonis.bpmn': { kept: ['kept-attribute'], errors: ['start-event-missing'], shapes: 2, edges: 1 },
  'enterprise-architect.bpmn': {
    kept: ['kept-attribute', 'kept-order'],
    errors: ['condition-without-feel'],
    shapes: 1,
    edges: 1,
  },
  'qualified-references.bpmn': {
    kept: ['kept-attribute', 'kept-comment', 'kept-instruction', 'kept-text'],
    errors: [],
    shapes: 0,
    edges: 0,
  },
  'borrowed-prefixes.bpmn': { kept: ['kept-text'], errors: [], shapes: 1, edges: 0 },
}

it('has a file of each dialect', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(dialects).sort())
})

describe.each(Object.entries(dialects))('%s', (name, { kept, errors, shapes, edges }) => {
  it('is read and written again with nothing lost', async () => {
    const xml = read(name)
    const outcome = await roundtripBpmn(xml)
    expect(outcome.lost).toEqual([])
    expect([...new Set(outcome.kept.map(({ code }) => code))].sort()).toEqual(kept)
    expect(outcome.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    for (const [local, expected] of [
      ['BPMNShape', shapes],
      ['BPMNEdge', edges],
    ] as const)
      expect([count(xml, local), count(outcome.xml!, local)]).toEqual([expected, expected])
    expect(count(outcome.xml!, '*')).toBe(count(xml, '*'))
  })

  it('is written the same however often', async () => {
    const once = (await roundtripBpmn(read(name))).xml!
    expect((await roundtripBpmn(once)).xml).toBe(once)
  })

  it('is checked, and refused only for what is named', async () => {
    const { diagnostics } = await parseWorkflow(read(name))
    const refused = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)
    expect([...new Set(refused)].sort()).toEqual(errors)
  })

  it('differs in nothing but the change when something is changed', async () => {
    const xml = read(name)
    const { file } = await openBpmn(xml)
    const process = listOf(file!.definitions, 'rootElements').find((root) => root.$type === 'bpmn:Process')!
    process.name = 'Tên mới'
    expect(compareXml(tree(xml), tree(await file!.write()))).toMatchObject([
      { kind: 'attribute', name: 'name', element: process.id, after: 'Tên mới' },
    ])
  })
})

it('keeps our own words apart from those of a tool that borrows our prefix', async () => {
  const { file } = await openBpmn(read('borrowed-prefixes.bpmn'))
  const process = listOf(file!.definitions, 'rootElements')[0]!
  const task = listOf(process, 'flowElements').find(({ id }) => id === 't')!
  expect(extensionsOf(task, 'statecraft:Citation').map(({ ref }) => ref)).toEqual(['06/2022/QH15:22.1'])
  expect(extensionsOf(task, 'zeebe:TaskDefinition')).toEqual([])
  expect(extensionsOf(task).filter(({ $type }) => $type.startsWith('other-'))).toHaveLength(3)
})

it('carries a file of Camunda 7 over without losing a shape', async () => {
  const xml = read('camunda-modeler-7.bpmn')
  const outcome = await importCamunda7(xml)
  expect(outcome.impossible).toEqual([])
  expect(outcome.person.map(({ code }) => code)).toEqual([
    'import-retention-needs-person',
    'import-initiator-needs-person',
    'import-listener-needs-person',
  ])
  // All that changed is in Camunda's words, their frames and the expressions.
  const changed = compareXml(tree(xml), tree(outcome.xml!))
  for (const { kind, name, path } of changed)
    expect([kind, name, path].join(' ')).toMatch(/camunda:|zeebe:|modeler:|extensionElements|conditionExpression/)
})
