/** A part of the vocabulary with small diagrams, in the lines of `bpmn()`; `docs/bpmn.md` shows them and `vocabulary.test.ts` reads them. */
export interface ElementCases {
  title: string
  /** Each element: what it does here, a diagram with it, what its node `x` is read as, and which element a case begins by if not by itself. */
  runs: Record<string, { does: string; sketch: string; as: object; begins?: string }>
  /** What a diagram is refused for: `code element`. */
  refused: Record<string, { sketch: string; finds: string }>
}

/** A diagram whose second element is `x`. */
export const around = (kind: string) => `start > x > end\nx: ${kind}`
