import { type RefObject, useEffect, useState } from 'react'

/** The width of an element, 0 until it is measured. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return width
}

/** Which rows of a long table are in sight: the first and the one after the last, with some more on either side. */
export function windowOf(
  count: number,
  scrollTop: number,
  heightPx: number,
  rowPx: number,
  more = 8,
): { from: number; to: number } {
  const from = Math.max(0, Math.floor(scrollTop / rowPx) - more)
  const to = Math.min(count, Math.ceil((scrollTop + heightPx) / rowPx) + more)
  return { from: Math.min(from, count), to }
}
