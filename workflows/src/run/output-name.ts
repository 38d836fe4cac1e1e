/** The variable that an output element is, or reaches into: what it is in is where it stays. Undefined for any other expression. */
export function outputName(expression: string | undefined): string | undefined {
  return /^=\s*([\p{L}_][\p{L}\p{M}\p{N}_]*)(\.[\p{L}\p{M}\p{N}_.]+)?\s*$/u.exec(expression ?? '')?.[1]
}
