import type { TFunction } from 'i18next'
import { iconMarkup } from '../icons.ts'
import { appendable, eventsOn, type Kind, replacements, shapeOf } from '../kinds.ts'
import type { Element, Services } from '../services.ts'
import { addEvent } from './add-event.ts'

/** Menus by what diagram-js calls them; the first name is bpmn-js's own, which its key R opens too. */
export const replaceMenu = 'bpmn-replace'
export const appendMenu = 'statecraft-append'
export const eventMenu = 'statecraft-events'

interface MenuEntry {
  label: string
  group: { id: string; name: string }
  imageHtml: string
  action: () => void
}

/** The menus that the context pad opens: words with an icon, only what runs. */
class Menus {
  static $inject = ['popupMenu', 'bpmnReplace', 'autoPlace', 'elementFactory', 'modeling', 'selection', 'config.words']

  constructor(
    popupMenu: Services['popupMenu'],
    bpmnReplace: Services['bpmnReplace'],
    autoPlace: Services['autoPlace'],
    elementFactory: Services['elementFactory'],
    modeling: Services['modeling'],
    selection: Services['selection'],
    words: TFunction<'studio-workflow'>,
  ) {
    const register = (
      id: string,
      offered: (element: Element) => readonly Kind[],
      run: (element: Element, kind: Kind) => void,
    ) =>
      popupMenu.registerProvider(id, {
        getPopupMenuEntries: (element: Element): Record<string, MenuEntry> =>
          Object.fromEntries(
            offered(element).map((kind) => [
              kind.id,
              {
                label: words(`kinds.${kind.id}`),
                group: { id: kind.group, name: words(`palette.${kind.group}`) },
                imageHtml: iconMarkup(kind.icon, 16),
                action: () => run(element, kind),
              },
            ]),
          ),
      })
    register(replaceMenu, replacements, (element, kind) => bpmnReplace.replaceElement(element, shapeOf(kind)))
    register(appendMenu, appendable, (element, kind) =>
      autoPlace.append(element, elementFactory.createShape(shapeOf(kind))),
    )
    register(eventMenu, eventsOn, (element, kind) =>
      selection.select(addEvent({ elementFactory, modeling }, element, kind)),
    )
  }
}

export const menusModule = { replaceMenuProvider: ['type', Menus] }
