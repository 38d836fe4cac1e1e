/** Waits for `work`, but no longer than until `deadline` settles; tells whether it was done by then. A failure counts as done. */
export async function doneBy(deadline: Promise<unknown>, work: Promise<unknown>): Promise<boolean> {
  const done = work.then(
    () => true,
    () => true,
  )
  return Promise.race([done, deadline.then(() => false)])
}

/** A promise that settles after so long and keeps no process alive. */
export function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}
