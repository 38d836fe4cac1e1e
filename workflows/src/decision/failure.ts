import { FeelAborted, type JsonObject } from '@statecraft/forms'

/** Carries a refusal up through the evaluation of a requirement graph and all expressions in it; it never leaves `evaluateDecision`. */
export class DecisionFailure extends FeelAborted {
  readonly code: string
  readonly params: JsonObject

  constructor(code: string, params: JsonObject) {
    super(code)
    this.code = code
    this.params = params
  }
}
