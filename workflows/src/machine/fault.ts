import type { JsonObject } from '@statecraft/forms'

/** Something in a machine could not be evaluated: the event that asked for it is set aside as an incident, and nothing of it is kept. */
export class MachineFault extends Error {
  readonly code: string
  readonly params: JsonObject

  constructor(code: string, params: JsonObject = {}) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'MachineFault'
    this.code = code
    this.params = params
  }
}
