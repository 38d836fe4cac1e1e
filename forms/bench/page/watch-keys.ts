declare global {
  interface Window {
    /** Milliseconds from each key, as the browser got it, until the frame that shows its effect was painted. */
    keyTimes: number[]
    /** Milliseconds from the first rendering until the form was painted. */
    painted: Promise<number>
  }
}

/** Takes the time of each key. */
export function watchKeys(): void {
  window.keyTimes = []
  addEventListener(
    'keydown',
    (event) => {
      const start = event.timeStamp
      requestAnimationFrame(() => setTimeout(() => window.keyTimes.push(performance.now() - start)))
    },
    { capture: true },
  )
}
