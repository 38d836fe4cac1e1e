import { type RefObject, useEffect } from 'react'
import type { Page } from '../form.ts'

const TRIES = 30

/** Goes to the field a pointer names: its page first, then the field itself, or what it stands in when it is not shown. */
export function useFocusPath(
  view: RefObject<HTMLElement | null>,
  focusPath: string,
  pages: readonly Page[] | undefined,
  page: string | null,
  onPage: (page: string) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place to go to moves the focus.
  useEffect(() => {
    const pointer = focusPath.split('#')[0] ?? ''
    if (pointer === '') return
    const home = pages?.find((candidate) => candidate.fields.includes(pointer.split('/')[1] ?? ''))
    if (home && home.id !== page) onPage(home.id)
    let frame = 0
    let tries = 0
    // A page or a row may still be opening, so the field is looked for over some frames.
    const look = () => {
      tries += 1
      if (focusOn(view.current, pointer, tries === TRIES) || tries >= TRIES) return
      frame = requestAnimationFrame(look)
    }
    frame = requestAnimationFrame(look)
    return () => cancelAnimationFrame(frame)
  }, [focusPath])
}

/** Moves the focus to the field at a pointer; with `orAbove` to the nearest thing that holds it. */
function focusOn(view: HTMLElement | null, pointer: string, orAbove: boolean): boolean {
  for (let place = pointer; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const found = [...document.querySelectorAll<HTMLElement>('[data-path]')]
      .filter((element) => element.dataset.path === place && isOf(element, view))
      .at(-1)
    if (found) {
      // A chip or a button may come first in the page; what one types into is what one wants.
      const input = ['input:not([type=hidden],[aria-hidden]), textarea, [role=combobox]', 'button, [tabindex]']
        .map((kind) => found.querySelector<HTMLElement>(kind))
        .find(Boolean)
      found.scrollIntoView({ block: 'center' })
      input?.focus({ preventScroll: true })
      return true
    }
    if (!orAbove) return false
  }
  return false
}

/** Another form in the page may have a field of the same name; an open row stands outside of its form. */
function isOf(element: HTMLElement, view: HTMLElement | null): boolean {
  const home = element.closest('[data-form]')
  return home === null || home === view
}
