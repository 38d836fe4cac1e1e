import type { Element } from '@xmldom/xmldom'
import { insertAfter, removeElement } from '../roundtrip/edit-tree.ts'
import { attributesOf, childElements } from '../roundtrip/xml-tree.ts'
import { BPMN, CAMUNDA_7, ZEEBE } from './vocabulary.ts'

const isCamunda7 = (namespace: string | null) => CAMUNDA_7.includes(namespace ?? '')

/** One BPMN element of the file under import: takes Camunda 7's parts off it and puts Camunda 8's on it. */
export class BpmnNode {
  readonly xml: Element

  constructor(xml: Element) {
    this.xml = xml
  }

  /** `userTask`. */
  get type(): string {
    return this.xml.localName ?? ''
  }

  /** Its own id, or that of the nearest element around it that has one. */
  get id(): string {
    for (let at: Element | null = this.xml; at; at = at.parentElement) {
      const id = at.getAttribute('id')
      if (id) return id
    }
    return ''
  }

  get name(): string {
    return this.xml.getAttribute('name') ?? ''
  }

  /** The BPMN element around it. */
  get parent(): BpmnNode | undefined {
    const around = this.xml.parentElement
    return around?.namespaceURI === BPMN ? new BpmnNode(around) : undefined
  }

  /** Its child elements of BPMN with a name. */
  children(name: string): BpmnNode[] {
    return childElements(this.xml)
      .filter((child) => child.namespaceURI === BPMN && child.localName === name)
      .map((child) => new BpmnNode(child))
  }

  child(name: string): BpmnNode | undefined {
    return this.children(name)[0]
  }

  /** What Camunda 7's attribute says; it stays. */
  peek(name: string): string | undefined {
    return attributesOf(this.xml).find((one) => isCamunda7(one.namespace) && one.name.endsWith(`}${name}`))?.value
  }

  /** What Camunda 7's attribute says; it is gone afterwards. */
  take(name: string): string | undefined {
    const found = attributesOf(this.xml).find((one) => isCamunda7(one.namespace) && one.name.endsWith(`}${name}`))
    if (found) this.xml.removeAttributeNS(found.namespace, name)
    return found?.value
  }

  /** The names of Camunda 7's attributes that are left. */
  camundaAttributes(): string[] {
    return attributesOf(this.xml)
      .filter(({ namespace }) => isCamunda7(namespace))
      .map(({ name }) => name.slice(name.indexOf('}') + 1))
  }

  /** Camunda 7's extension elements, those of a name only. */
  camundaExtensions(name?: string): Element[] {
    const extensions = this.child('extensionElements')
    if (!extensions) return []
    return childElements(extensions.xml).filter(
      (child) => isCamunda7(child.namespaceURI) && (name === undefined || child.localName === name),
    )
  }

  /** Takes an extension element away, and the frame around it when nothing is left in it. */
  drop(extension: Element): void {
    const frame = extension.parentElement
    removeElement(extension)
    if (frame && childElements(frame).length === 0) removeElement(frame)
  }

  /** Camunda 8's extension element of a name, made when there is none; attributes that are undefined are left out. */
  zeebe(name: string, attributes: Record<string, string | undefined> = {}): Element {
    const frame = this.#extensions()
    const found = childElements(frame).find((child) => child.namespaceURI === ZEEBE && child.localName === name)
    return setAttributes(found ?? appendZeebe(frame, name), attributes)
  }

  hasZeebe(name: string): boolean {
    const frame = this.child('extensionElements')
    return (
      frame !== undefined &&
      childElements(frame.xml).some((one) => one.namespaceURI === ZEEBE && one.localName === name)
    )
  }

  /** An element inside Camunda 8's extension element: `zeebe:input` in `zeebe:ioMapping`. */
  zeebeItem(group: string, name: string, attributes: Record<string, string | undefined>): Element {
    return setAttributes(appendZeebe(this.zeebe(group), name), attributes)
  }

  /** Keeps what has no place in Camunda 8 with the element, for the person who looks at it. */
  keep(name: string, value: string): void {
    this.zeebeItem('properties', 'property', { name: `camunda:${name}`, value })
  }

  /** `bpmn:extensionElements`, which stands after the documentation. */
  #extensions(): Element {
    const found = this.child('extensionElements')
    if (found) return found.xml
    const { xml } = this
    const prefix = xml.prefix ? `${xml.prefix}:` : ''
    const made = xml.ownerDocument!.createElementNS(BPMN, `${prefix}extensionElements`)
    return insertAfter(xml, this.children('documentation').at(-1)?.xml, made)
  }
}

function setAttributes(element: Element, attributes: Record<string, string | undefined>): Element {
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value)
  return element
}

function appendZeebe(frame: Element, name: string): Element {
  const made = frame.ownerDocument!.createElementNS(ZEEBE, `${prefixFor(frame)}:${name}`)
  return insertAfter(frame, childElements(frame).at(-1), made)
}

/** The file's own prefix for Camunda 8's words, if it has one. */
const prefixFor = (element: Element) => element.lookupPrefix(ZEEBE) ?? 'zeebe'

/** The text of an element, trimmed. */
export const textOf = (element: Element) => (element.textContent ?? '').trim()

/** The child elements of Camunda 7 with a name. */
export function camundaChildren(element: Element, name?: string): Element[] {
  return childElements(element).filter(
    (child) => isCamunda7(child.namespaceURI) && (name === undefined || child.localName === name),
  )
}
