import { describe, expect, it } from 'vitest'
import { createWorkflow } from '../create-workflow.ts'
import { canonicalWorkflow } from '../edit/canonical.ts'
import { DIAGRAM_BOUNDS, MAX_FLOW_ELEMENTS } from '../parse/moddle.ts'
import { MAX_NESTING } from '../parse/scope.ts'
import { parseWorkflow } from '../parse.ts'
import { bpmn } from '../testing/diagram.ts'
import { playWorkflow } from '../testing/play.ts'
import { bounded, errorsOf } from './bounded.ts'

const harmless = bpmn('start > viec > end')
const inProcess = (inside: string) => harmless.replace('</bpmn:process>', `${inside}</bpmn:process>`)
const refusedBy = async (xml: string) => errorsOf((await bounded(() => createWorkflow(xml))).diagnostics)

describe('a file of BPMN', () => {
  it('with a billion laughs is refused before it is read', async () => {
    const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
    const bomb = harmless
      .replace('<bpmn:definitions', `<!DOCTYPE x [<!ENTITY l0 "ha">${entities}]><bpmn:definitions`)
      .replace('name="p"', 'name="&l9;"')
    expect(await refusedBy(bomb)).toEqual(['xml-doctype-refused'])
  })

  it('that names another file as an entity is refused, and nothing is read', async () => {
    const entity = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    expect(await refusedBy(harmless.replace('<bpmn:definitions', `${entity}<bpmn:definitions`))).toEqual([
      'xml-doctype-refused',
    ])
    expect(await refusedBy(harmless.replace('<bpmn:definitions', '<!  doctype x><bpmn:definitions'))).toEqual([
      'xml-doctype-refused',
    ])
  })

  it('with 200,000 nested subprocesses is refused', async () => {
    const deep = '<bpmn:subProcess>'.repeat(200_000) + '</bpmn:subProcess>'.repeat(200_000)
    expect(await refusedBy(inProcess(deep))).toEqual(['xml-too-large'])
  })

  it('with subprocesses nested as deep as XML may be is refused by the deepest that may be', async () => {
    const nested = (depth: number) => {
      const open = Array.from({ length: depth }, (_, n) => `<bpmn:subProcess id="s${n}"><bpmn:startEvent id="b${n}"/>`)
      return inProcess(open.join('') + '</bpmn:subProcess>'.repeat(depth))
    }
    expect(await refusedBy(nested(DIAGRAM_BOUNDS.depth))).toContain('xml-too-deep')
    expect(await refusedBy(nested(MAX_NESTING + 1))).toContain('nesting-too-deep')
    const { diagnostics } = await createWorkflow(nested(MAX_NESTING - 1))
    expect(diagnostics.map(({ code }) => code)).not.toContain('nesting-too-deep')
  })

  it('with 200,000 nested extension elements is refused, and so is never written again', async () => {
    const depth = 60_000
    const deep = `<bpmn:extensionElements>${'<x:a xmlns:x="urn:x">'.repeat(1)}${'<x:a>'.repeat(depth)}${'</x:a>'.repeat(depth)}</x:a></bpmn:extensionElements>`
    expect(await refusedBy(inProcess(deep))).toEqual(['xml-too-many-elements'])
    const fewer = `<bpmn:extensionElements><x:a xmlns:x="urn:x">${'<x:a>'.repeat(60)}${'</x:a>'.repeat(60)}</x:a></bpmn:extensionElements>`
    expect(await refusedBy(inProcess(fewer))).toEqual(['xml-too-deep'])
    expect(await bounded(() => canonicalWorkflow(inProcess(fewer)))).not.toHaveProperty('content')
  })

  it('with 200,000 tasks is refused, and one with as many as fit the file by their number', async () => {
    expect(await refusedBy(inProcess('<bpmn:task id="a"/>'.repeat(200_000)))).toEqual(['xml-too-large'])
    const tasks = Array.from({ length: MAX_FLOW_ELEMENTS }, (_, n) => `<bpmn:task id="t${n}"/>`).join('')
    expect(await bounded(() => refusedBy(inProcess(tasks)), 4_000)).toContain('too-many-flow-elements')
  })

  it('of 12 MB in one attribute is refused', async () => {
    expect(await refusedBy(harmless.replace('name="p"', `name="${'&amp;'.repeat(2_400_000)}"`))).toEqual([
      'xml-too-large',
    ])
  })

  it('with a doubled id is refused, naming it: the second element would vanish', async () => {
    expect(await refusedBy(inProcess('<bpmn:userTask id="viec"/>'))).toContain('id-doubled')
  })

  it('with text where elements should be is refused', async () => {
    expect(await refusedBy(harmless.slice(0, -40))).not.toEqual([])
    expect(await refusedBy('không phải XML')).not.toEqual([])
    expect(await refusedBy(inProcess('<bpmn:khongCo/>'))).not.toEqual([])
  })

  it('with a flow to nowhere is refused', async () => {
    const cut = harmless.replace('targetRef="end"', 'targetRef="khong-co"')
    expect(await refusedBy(cut)).toContain('reference-unresolved')
  })

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'with the id %s pollutes nothing',
    async (id) => {
      const { workflow, diagnostics } = await createWorkflow(harmless.replaceAll('"viec"', `"${id}"`))
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
      if (!workflow) return expect(errorsOf(diagnostics)).toContain('id-invalid')
      const one = playWorkflow(workflow)
      expect(one.open).toEqual([id])
      expect(one.complete(id).state.status).toBe('completed')
    },
  )

  it('with a script in a label or a documentation gives them as they are written, for screens to escape', async () => {
    const label = '<img src=x onerror=alert(1)>'
    const written = label.replaceAll('<', '&lt;')
    const xml = harmless
      .replace('<bpmn:userTask id="viec" >', '<bpmn:userTask id="viec">')
      .replace(
        '<bpmn:userTask id="viec">',
        `<bpmn:userTask id="viec" name="${written}"><bpmn:documentation>${written}</bpmn:documentation>`,
      )
    const node = (await parseWorkflow(xml)).process!.nodes.get('viec')!
    expect(node).toMatchObject({ name: label, documentation: label })
  })
})
