import { expect, it } from 'vitest'
import { bpmn } from '../testing/diagram.ts'
import { behaviourOf, canonicalWorkflow } from './canonical.ts'

const xml = bpmn(
  'start > a > xor\nxor > b if =x > 1\nxor > end default\nb > end\na: user roles=r form=don cites=1/2025:1',
)
const text = async (result: ReturnType<typeof canonicalWorkflow>) => {
  const found = await result
  return 'text' in found ? found.text : found.diagnostics
}
const same = async (of: typeof canonicalWorkflow, a: string, b: string) => (await text(of(a))) === (await text(of(b)))

it.each([
  [
    'layout',
    (x: string) =>
      x.replace(
        '</bpmn:definitions>',
        '<bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" id="d"><bpmndi:BPMNPlane id="pl"/></bpmndi:BPMNDiagram>$&',
      ),
  ],
  ['blanks', (x: string) => x.replace(/>\s*</g, '>\n\n  <')],
  ['the prefix', (x: string) => x.replace(/(<\/?|")bpmn:/g, '$1b:').replace('xmlns:bpmn', 'xmlns:b')],
  ['who wrote it', (x: string) => x.replace('<bpmn:definitions ', '$&exporter="Khác" ')],
])('reads over %s', async (_what, change) => {
  expect(change(xml)).not.toBe(xml)
  expect(await same(canonicalWorkflow, xml, change(xml))).toBe(true)
  expect(await same(behaviourOf, xml, change(xml))).toBe(true)
})

it('counts names as content, not as behaviour', async () => {
  const renamed = xml.replace('name="p"', 'name="Quy trình"').replace('id="b"', 'id="b" name="Ký"')
  expect(await same(canonicalWorkflow, xml, renamed)).toBe(false)
  expect(await same(behaviourOf, xml, renamed)).toBe(true)
})

it.each([
  ['a condition', (x: string) => x.replace('x &gt; 1', 'x &gt; 2').replace('x > 1', 'x > 2')],
  ['a form', (x: string) => x.replace('formId="don"', 'formId="don-2"')],
])('counts %s as both', async (_what, change) => {
  expect(change(xml)).not.toBe(xml)
  expect(await same(canonicalWorkflow, xml, change(xml))).toBe(false)
  expect(await same(behaviourOf, xml, change(xml))).toBe(false)
})

it('counts elements of other tools as content', async () => {
  const foreign = (value: string) =>
    xml.replace(
      '</bpmn:process>',
      `<bpmn:extensionElements><x:ghiChu xmlns:x="urn:x" muc="1">${value}<x:dong/></x:ghiChu></bpmn:extensionElements>$&`,
    )
  expect(await text(canonicalWorkflow(foreign('a')))).toContain('ghiChu')
  expect(await same(canonicalWorkflow, foreign('a'), foreign('b'))).toBe(false)
})

it('says what is wrong with what is no diagram', async () => {
  expect(await canonicalWorkflow('<x/>')).toMatchObject({ diagnostics: [{ code: 'bpmn-unreadable' }] })
  expect(await behaviourOf('<x/>')).toMatchObject({ diagnostics: [{ code: 'bpmn-unreadable' }] })
})
