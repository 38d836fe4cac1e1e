import type { TFunction } from 'i18next'
import { type IconName, iconMarkup } from '../icons.ts'
import { appendable, type Kind, mayHoldEvents, mayLead, shapeOf } from '../kinds.ts'
import { type Element, is, type Services } from '../services.ts'
import { appendMenu, eventMenu, replaceMenu } from './menus.ts'

type Words = TFunction<'studio-workflow'>

interface Entry {
  group: string
  html: string
  title: string
  action: {
    click: (event: MouseEvent, element: Element) => void
    dragstart?: (event: MouseEvent, element: Element) => void
  }
}

/** What stands around a selected element: what may follow it, a connection, what stands on it, its kind, its end. */
class ContextPad {
  static $inject = [
    'contextPad',
    'autoPlace',
    'create',
    'connect',
    'elementFactory',
    'modeling',
    'popupMenu',
    'config.words',
    'config.insertStep',
  ]

  constructor(
    contextPad: Services['contextPad'],
    autoPlace: Services['autoPlace'],
    create: Services['create'],
    connect: Services['connect'],
    elementFactory: Services['elementFactory'],
    modeling: Services['modeling'],
    popupMenu: Services['popupMenu'],
    words: Words,
    insertStep: (flow: Element) => void,
  ) {
    const append = (kind: Kind): Entry => ({
      group: 'model',
      html: entry(kind.icon),
      title: words('pad.append', { kind: words(`kinds.${kind.id}`) }),
      action: {
        click: (_, element) => autoPlace.append(element, elementFactory.createShape(shapeOf(kind))),
        dragstart: (event, element) =>
          create.start(event, elementFactory.createShape(shapeOf(kind)), { source: element }),
      },
    })
    const menu = (icon: IconName, title: string, id: string): Entry => ({
      group: 'edit',
      html: entry(icon),
      title,
      action: {
        click: (event, element) => {
          const pad = (event.target as SVGElement).closest('.djs-context-pad')?.getBoundingClientRect() ?? new DOMRect()
          const position = { x: pad.left, y: pad.bottom + 4, cursor: { x: event.x, y: event.y } }
          popupMenu.open(element, id, position, { title, width: 300, search: true })
        },
      },
    })
    const remove: Entry = {
      group: 'edit',
      html: entry('trash'),
      title: words('pad.remove'),
      action: { click: (_, element) => modeling.removeElements([element]) },
    }

    contextPad.registerProvider({
      getMultiElementContextPadEntries: (elements: Element[]) => ({
        remove: { ...remove, action: { click: () => modeling.removeElements(elements.slice()) } },
      }),
      getContextPadEntries: (element: Element): Record<string, Entry> => {
        if (is(element, 'bpmn:SequenceFlow'))
          return {
            insert: {
              group: 'model',
              html: entry('insert'),
              title: words('pad.insert'),
              action: { click: (_, flow) => insertStep(flow) },
            },
            remove,
          }
        if (!is(element, 'bpmn:FlowNode')) return { remove }
        return {
          ...(mayLead(element) && {
            ...Object.fromEntries(nearest(element).map((kind) => [`append.${kind.id}`, append(kind)])),
            more: { ...menu('more', words('pad.more'), appendMenu), group: 'model' },
            connect: {
              group: 'connect',
              html: entry('connect'),
              title: words('pad.connect'),
              action: {
                click: (event: MouseEvent, from: Element) => connect.start(event, from),
                dragstart: (event: MouseEvent, from: Element) => connect.start(event, from),
              },
            },
          }),
          ...(mayHoldEvents(element) && { events: menu('timer', words('pad.events'), eventMenu) }),
          ...(!popupMenu.isEmpty(element, replaceMenu) && {
            replace: menu('wrench', words('pad.replace'), replaceMenu),
          }),
          remove,
        }
      },
    })
  }
}

/** What follows most often, at hand without a menu. */
function nearest(element: Element): readonly Kind[] {
  const wanted = is(element, 'bpmn:EventBasedGateway') ? ['timer', 'message'] : ['userTask', 'exclusive', 'end']
  return appendable(element).filter(({ id }) => wanted.includes(id))
}

const entry = (icon: IconName) => `<div class="entry sc-pad-entry" draggable="true">${iconMarkup(icon)}</div>`

export const contextPadModule = {
  contextPadProvider: ['type', ContextPad],
}
