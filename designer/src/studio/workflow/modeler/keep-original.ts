/**
 * Gives what the drawing board writes all that the file it read held beside the model: comments, blanks, parts of other tools. The code for it is
 * loaded with the first change; should that fail, the drawing is saved all the same, and the next change brings the rest back.
 */
export function keepOriginal(original: string): (written: string) => Promise<string> {
  let keeper: Promise<(written: string) => string> | undefined
  return async (written) => {
    keeper ??= import('@statecraft/workflows/exchange').then(({ keeperOf }) => keeperOf(original))
    try {
      return (await keeper)(written)
    } catch {
      keeper = undefined
      return written
    }
  }
}
