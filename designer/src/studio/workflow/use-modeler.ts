import type Modeler from 'bpmn-js/lib/Modeler.js'
import type { TFunction } from 'i18next'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { createModeler } from './modeler/create-modeler.ts'
import { keepOriginal } from './modeler/keep-original.ts'
import { bringIntoView } from './modeler/place.ts'
import { type Element, is, service } from './services.ts'

export interface Modeling {
  /** Null until the diagram is drawn. */
  modeler: Modeler | null
  error: unknown
  /** Raised at each change of the diagram or the selection: what is shown is read anew. */
  version: number
  /** What is selected, the last of several; null for the whole workflow. */
  selected: Element | null
}

export interface ModelingOptions {
  /** What is drawn at first; later changes of it are not read. */
  xml: string
  words: TFunction<'studio-workflow'>
  /** Selected at first. */
  element?: string
  onChange: (xml: string) => void
}

/** The modeler of a page: made once, told of by `version`, gone with the page. `onChange` gets the XML a moment after each change. */
export function useModeler(place: RefObject<HTMLElement | null>, options: ModelingOptions): Modeling {
  const [modeler, setModeler] = useState<Modeler | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [version, setVersion] = useState(0)
  const first = useRef(options)
  const tell = useRef(options.onChange)
  tell.current = options.onChange

  useEffect(() => {
    const container = place.current
    if (!container) return
    let gone = false
    let made: Modeler | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let writes = 0
    const keep = keepOriginal(first.current.xml)
    const sized = new ResizeObserver(() => made && service(made, 'canvas').resized())
    const write = async () => {
      timer = undefined
      const { xml } = (await made?.saveXML({ format: true })) ?? {}
      if (!xml || gone) return
      const mine = ++writes
      const kept = await keep(xml)
      // A later change may have been faster.
      if (!gone && mine === writes) tell.current(kept)
    }
    createModeler({ container, xml: first.current.xml, words: first.current.words })
      .then((drawn) => {
        if (gone) return drawn.destroy()
        made = drawn
        sized.observe(container)
        const seen = () => setVersion((before) => before + 1)
        const bus = service(drawn, 'eventBus')
        bus.on(['selection.changed', 'canvas.viewbox.changed'], seen)
        bus.on('commandStack.changed', () => {
          seen()
          clearTimeout(timer)
          timer = setTimeout(() => void write(), 250)
        })
        const wanted = first.current.element && service(drawn, 'elementRegistry').get(first.current.element)
        if (wanted) {
          service(drawn, 'selection').select(wanted)
          bringIntoView(drawn, wanted.id)
        }
        setModeler(drawn)
      })
      .catch((failure) => gone || setError(failure))
    return () => {
      gone = true
      clearTimeout(timer)
      sized.disconnect()
      made?.destroy()
      container.replaceChildren()
    }
  }, [place])

  const chosen = modeler ? service(modeler, 'selection').get() : []
  const last = chosen.at(-1)
  const selected = last?.labelTarget ?? last ?? null
  return { modeler, error, version, selected: is(selected ?? undefined, 'bpmn:Process') ? null : selected }
}
