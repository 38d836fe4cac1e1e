/** Words of one problem: what happened, and what to do next. `{name}` is filled from the problem's params. */
export interface ProblemText {
  title: string
  detail?: string
}
