import { statecraftModdle, zeebeModdle } from '@statecraft/workflows'
import { BpmnModdle } from 'bpmn-moddle'
import { expect, it } from 'vitest'
import { bpmn } from '../../../../../workflows/src/testing/diagram.ts'
import { keepOriginal } from './keep-original.ts'

const original = bpmn("start > a > end\na: user roles=x title='Thẩm định'")
  .replace('<bpmn:definitions ', '<bpmn:definitions xmlns:khac="urn:khac" ')
  .replace('<bpmn:userTask ', '<!-- Theo Điều 84 -->\n<bpmn:userTask khac:mau="xanh" ')

/** As the drawing board reads and writes. */
async function edited(xml: string, name: string): Promise<string> {
  const moddle = new BpmnModdle({ zeebe: zeebeModdle, statecraft: statecraftModdle })
  const { rootElement, elementsById } = await moddle.fromXML(xml)
  Object.assign(elementsById.a as object, { name })
  return (await moddle.toXML(rootElement, { format: true })).xml
}

it('keeps the comment and the attribute of another tool, however often the drawing is changed', async () => {
  const keep = keepOriginal(original)
  for (const name of ['Thẩm tra', 'Thẩm định lại']) {
    const written = await edited(original, name)
    expect(written).not.toContain('Theo Điều 84')
    const kept = await keep(written)
    expect(kept).toContain(`name="${name}"`)
    expect(kept).toContain('<!-- Theo Điều 84 -->')
    expect(kept).toContain('khac:mau="xanh"')
  }
})

it('gives back the file line by line when nothing was changed', async () => {
  const kept = await keepOriginal(original)(await edited(original, 'Thẩm định'))
  expect(kept.trim()).toBe(original.replaceAll(/><\/bpmn:(startEvent|endEvent|sequenceFlow)>/g, '/>').trim())
})

it('saves what was drawn over a file that cannot be read', async () => {
  const written = await edited(original, 'Thẩm tra')
  expect(await keepOriginal('<không phải XML')(written)).toBe(written)
})
