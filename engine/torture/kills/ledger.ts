import { newCommandId, ProblemError } from '../../src/client.ts'

/** What the clients were told, kept on their side of the wire. */
export interface Ledger {
  /** Commands that were answered, by id. */
  acknowledged: Map<string, { kind: string; answer: unknown }>
  /** Every command id that was ever sent. */
  sent: Set<string>
  /** The drafts of tasks that nobody completed, as last acknowledged. */
  drafts: Map<string, { version: number; data: object }>
  /** The marks of what was begun, and whether it is to come to its end. */
  works: { ma: string; caseId: string; finishes: boolean }[]
  /** Requests without an answer because nobody was there any more. */
  cut: number
  /** Refusals that no client should ever see. */
  wrong: string[]
}

/** Says whether the server is up, and waits for its next life. */
export interface Outage {
  up(): Promise<void>
}

export function createLedger(): Ledger {
  return { acknowledged: new Map(), sent: new Set(), drafts: new Map(), works: [], cut: 0, wrong: [] }
}

/** Sends a command under one id until it is answered, and notes both. */
export async function command<Answer>(
  ledger: Ledger,
  outage: Outage,
  kind: string,
  send: (commandId: string) => Promise<Answer>,
): Promise<Answer> {
  const commandId = newCommandId()
  ledger.sent.add(commandId)
  const answer = await untilAnswered(ledger, outage, () => send(commandId))
  ledger.acknowledged.set(commandId, { kind, answer })
  return answer
}

/** Asks again, in the next life when this one ended, until there is an answer; what the server refuses for good is thrown. */
export async function untilAnswered<Answer>(
  ledger: Ledger,
  outage: Outage,
  send: () => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    await outage.up()
    try {
      return await send()
    } catch (error) {
      if (!passes(error)) throw error
      ledger.cut += 1
      await new Promise((next) => setTimeout(next, 5))
    }
  }
}

/** Answers that ask for another try, besides none at all and half of one. */
const again = new Set(['network', 'store-busy', 'overloaded', 'stopping', 'too-many-requests'])

function passes(error: unknown): boolean {
  if (error instanceof ProblemError) return again.has(error.code)
  return error instanceof TypeError || error instanceof SyntaxError || (error as Error).name === 'AbortError'
}
