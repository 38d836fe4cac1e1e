import { type Client, newCommandId, ProblemError } from '../../../engine/src/client.ts'
import type { Outage } from './outage.ts'

type DraftData = Parameters<Client['tasks']['saveDraft']>[1]['data']

/** A command that the server has answered: from now on it must be there, once. */
export interface Acknowledged {
  commandId: string
  kind: string
  answer: unknown
  /** How often it was cut before it was answered. */
  cuts: number
}

/** The last save of a task's form that the server has answered. */
export interface SavedDraft {
  version: number
  data: DraftData
  /** How often it was saved, a save that was cut and made again counted once. */
  saves: number
}

/**
 * What the clients were told, kept on their side of the wire. A call that a kill cuts is made again in the next life, with the same
 * command id, until it is answered.
 */
export interface Ledger {
  readonly acknowledged: Map<string, Acknowledged>
  /** Commands answered with a refusal: nothing of them may be kept. */
  readonly refused: Set<string>
  readonly drafts: Map<string, SavedDraft>
  readonly starts: { id: string; number: string }[]
  /** Ids of the files that were taken in. */
  readonly uploads: string[]
  /** Calls answered so far, of any kind. */
  readonly answers: number
  /** Requests under way, and requests that got no answer because the server was killed. */
  readonly underWay: number
  readonly commandsUnderWay: string[]
  readonly cut: number
  /** Commands that were kept, then cut before their answer: only the command id saves them from being done twice. */
  readonly keptUnanswered: number
  read<Answer>(ask: () => Promise<Answer>): Promise<Answer>
  command<Answer>(kind: string, send: (commandId: string) => Promise<Answer>): Promise<Answer>
  /** A command that must be refused; returns the refusal. */
  refusal(send: (commandId: string) => Promise<unknown>): Promise<ProblemError>
  save(api: Client, task: string, data: DraftData): Promise<void>
  upload(api: Client, caseId: string, file: File): Promise<void>
}

/** `isKept` looks a command up in the database. */
export function createLedger(outage: Outage, isKept: (commandId: string) => boolean): Ledger {
  const acknowledged = new Map<string, Acknowledged>()
  const refused = new Set<string>()
  const drafts = new Map<string, SavedDraft>()
  const starts: Ledger['starts'] = []
  const uploads: string[] = []
  const commandsUnderWay: string[] = []
  let underWay = 0
  let answers = 0
  let cut = 0
  let keptUnanswered = 0

  async function untilAnswered<Answer>(
    send: () => Promise<Answer>,
    commandId?: string,
  ): Promise<{ answer: Answer; cuts: number }> {
    for (let cuts = 0, kept = false; ; ) {
      await outage.up()
      if (cuts > 0 && commandId !== undefined && !kept) {
        kept = isKept(commandId)
        if (kept) keptUnanswered += 1
      }
      const { life } = outage
      underWay += 1
      try {
        const answer = await send()
        answers += 1
        return { answer, cuts }
      } catch (error) {
        if (!wasCut(error)) throw error
        // A connection that was only idle too long is tried again too, but is no cut.
        if (outage.isUp && outage.life === life) continue
        cuts += 1
        cut += 1
        outage.cutIn(life)
      } finally {
        underWay -= 1
      }
    }
  }

  const ledger: Ledger = {
    acknowledged,
    refused,
    drafts,
    starts,
    uploads,
    commandsUnderWay,
    get answers() {
      return answers
    },
    get underWay() {
      return underWay
    },
    get cut() {
      return cut
    },
    get keptUnanswered() {
      return keptUnanswered
    },
    read: async (ask) => (await untilAnswered(ask)).answer,
    async command(kind, send) {
      const commandId = newCommandId()
      commandsUnderWay.push(commandId)
      const { answer, cuts } = await untilAnswered(() => send(commandId), commandId)
      commandsUnderWay.splice(commandsUnderWay.indexOf(commandId), 1)
      acknowledged.set(commandId, { commandId, kind, answer, cuts })
      return answer
    },
    async refusal(send) {
      const commandId = newCommandId()
      const { answer } = await untilAnswered(() => send(commandId).catch(refusalIn))
      if (!(answer instanceof ProblemError)) throw new Error('The command was to be refused and was not.')
      refused.add(commandId)
      return answer
    },
    async save(api, task, data) {
      const { version, saves } = drafts.get(task) ?? { version: 0, saves: 0 }
      const { answer } = await untilAnswered(() => api.tasks.saveDraft(task, { data, version }))
      drafts.set(task, { version: answer.version, data, saves: saves + 1 })
    },
    async upload(api, caseId, file) {
      const { answer } = await untilAnswered(() => api.cases.upload(caseId, file))
      uploads.push(answer.id)
    },
  }
  return ledger
}

/** No answer at all, or one that broke off: what a killed server leaves. */
function wasCut(error: unknown): boolean {
  return error instanceof ProblemError ? error.code === 'network' : error instanceof TypeError || isBrokenOff(error)
}

/** Half an answer is no JSON. */
const isBrokenOff = (error: unknown) => error instanceof SyntaxError

function refusalIn(error: unknown): ProblemError {
  if (error instanceof ProblemError && error.code !== 'network') return error
  throw error
}
