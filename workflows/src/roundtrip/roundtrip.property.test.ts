import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element } from '@xmldom/xmldom'
import type { BpmnElement } from 'bpmn-moddle'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createIn, ownList, writeBpmn } from '../edit/model.ts'
import { decodeXml } from '../parse/encoding.ts'
import { listOf } from '../parse/read.ts'
import { compareXml, type XmlDifference } from './compare-xml.ts'
import { keepFromOriginal, openBpmn, roundtripBpmn } from './roundtrip.ts'
import { readXml, writeXml, type XmlTree } from './xml-tree.ts'

const folder = join(import.meta.dirname, '../testing/dialects')
const files = readdirSync(folder).map((name) => {
  const decoded = decodeXml(readFileSync(join(folder, name)))
  if (!('xml' in decoded)) throw new Error(name)
  return decoded.xml
})

function tree(xml: string): XmlTree {
  const result = readXml(xml)
  if ('fault' in result) throw new Error(result.fault)
  return result.tree
}

/** Some machines have two cores and much to do. */
const SLOW = 180_000

const elementsOf = (file: XmlTree) => Array.from(file.getElementsByTagNameNS('*', '*'))

/** Habits of tools nobody has seen yet, planted anywhere in a file. */
const habits: Record<string, (element: Element, file: XmlTree, text: string) => void> = {
  comment: (element, file, text) => void element.insertBefore(file.createComment(` ${text} `), element.firstChild),
  instruction: (element, file) => void element.appendChild(file.createProcessingInstruction('tool', 'a="b"')),
  'foreign attribute': (element, _file, text) => element.setAttributeNS('urn:tool', 'tool:a', text),
  'unknown attribute': (element, _file, text) => element.setAttribute('cotHieu', text),
  'unknown element': (element, file, text) => {
    const made = file.createElementNS(element.namespaceURI, element.prefix ? `${element.prefix}:khac` : 'khac')
    made.appendChild(file.createTextNode(text))
    element.appendChild(made)
  },
  'foreign element with mixed text': (element, file, text) => {
    const made = file.createElementNS('urn:tool', 'zeebe:x')
    made.appendChild(file.createTextNode(text))
    made.appendChild(file.createElementNS('urn:tool', 'zeebe:y'))
    made.appendChild(file.createCDATASection(`<${text.replace(/\]/g, '')}>`))
    element.appendChild(made)
  },
  text: (element, file, text) => void element.appendChild(file.createTextNode(text)),
  twin: (element) => void element.parentElement?.insertBefore(element.cloneNode(true), element),
  'last child first': ({ firstChild, lastChild }) => {
    if (firstChild && lastChild && firstChild !== lastChild) firstChild.parentNode!.insertBefore(lastChild, firstChild)
  },
  gone: (element) => void element.parentElement?.removeChild(element),
}

const planted = fc.record({
  xml: fc.constantFrom(...files),
  habits: fc.array(
    fc.record({
      habit: fc.constantFrom(...Object.keys(habits)),
      at: fc.nat(),
      text: fc.stringMatching(/^[\p{L} <&"'>]{0,12}$/u),
    }),
    { minLength: 1, maxLength: 6 },
  ),
})

function plant(xml: string, wanted: { habit: string; at: number; text: string }[]): string {
  const file = tree(xml)
  for (const { habit, at, text } of wanted) {
    const elements = elementsOf(file)
    habits[habit]!(elements[at % elements.length]!, file, text)
  }
  return writeXml(file)
}

it(
  'loses nothing of a file, whatever habits its tool has',
  async () => {
    let written = 0
    await fc.assert(
      fc.asyncProperty(planted, async ({ xml, habits }) => {
        const outcome = await roundtripBpmn(plant(xml, habits))
        expect(outcome.lost).toEqual([])
        if (outcome.xml) written++
        else expect(outcome.diagnostics).not.toEqual([])
      }),
      { numRuns: 100 },
    )
    expect(written).toBeGreaterThan(70)
  },
  SLOW,
)

/** Changes as the Studio makes them. */
const edits: Record<string, (process: BpmnElement, element: BpmnElement, text: string) => void> = {
  rename: (_process, element, text) => {
    element.name = text
  },
  'remove an element': (process, element) => {
    const all = ownList(process, 'flowElements')
    all.splice(all.indexOf(element), 1)
  },
  'add a task': (process, element, text) => {
    const task = createIn(process, 'bpmn:UserTask', { id: `moi-${text.length}`, name: text })
    const all = ownList(process, 'flowElements')
    all.splice(all.indexOf(element), 0, task)
  },
  describe: (_process, element, text) => {
    ownList(element, 'documentation').push(createIn(element, 'bpmn:Documentation', { text: `x${text}` }))
  },
  cite: (_process, element, text) => {
    const frame = (element.extensionElements as BpmnElement) ?? createIn(element, 'bpmn:ExtensionElements', {})
    element.extensionElements = frame
    ownList(frame, 'values').push(createIn(frame, 'statecraft:Citation', { ref: text }))
  },
}

/** A comment counts the elements before it, so that a new one moves it in words only. */
const told = (differences: XmlDifference[]) =>
  differences
    .filter(({ kind }) => kind !== 'order' && kind !== 'comment')
    .map((one) => [one.kind, one.path, one.name.replace(/^.*:/, ''), one.after ?? null])

it(
  'makes a change in the file and nothing else',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.constantFrom(...Object.keys(edits)),
        fc.nat(),
        fc.stringMatching(/^[\p{L} <&"]{1,10}$/u),
        async (xml, edit, at, text) => {
          const { file } = await openBpmn(xml)
          const process = listOf(file!.definitions, 'rootElements').find((root) => root.$type === 'bpmn:Process')!
          const elements = listOf(process, 'flowElements')
          const before = await writeBpmn(file!.definitions)
          edits[edit]!(process, elements[at % elements.length]!, text)
          const after = await writeBpmn(file!.definitions)
          const written = await file!.write()
          expect(told(compareXml(tree(xml), tree(written)))).toEqual(told(compareXml(tree(before), tree(after))))
          expect(await keepFromOriginal(xml, after)).toBe(written)
        },
      ),
      { numRuns: 80 },
    )
  },
  SLOW,
)

it(
  'never throws, whatever is cut out of a file',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.nat(),
        fc.nat(80),
        fc.string({ maxLength: 6 }),
        async (xml, at, length, text) => {
          const from = at % xml.length
          const outcome = await roundtripBpmn(xml.slice(0, from) + text + xml.slice(from + length))
          expect(outcome.xml === undefined ? outcome.diagnostics.length > 0 : outcome.lost.length === 0).toBe(true)
        },
      ),
      { numRuns: 120 },
    )
  },
  SLOW,
)
