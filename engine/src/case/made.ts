/** What the rows of an event are made with that its step does not tell. The log keeps it, so that the same rows can be made again from it. */
export interface Made {
  /** Ids of tasks, jobs and postings by their wait. */
  ids: Record<string, string>
  /** Name of the case's unit, by which its tasks are found. */
  unitName?: string
  /** The reason, when the dossier was given back for mending. */
  returned?: string
}

/** Gives what rows are made with: new things, which are noted, or what was noted before. */
export interface Maker {
  readonly made: Made
  idFor(wait: string): string
  unitName(find: () => Promise<string | undefined>): Promise<string | undefined>
}

export function makeNew(ids: () => string, returned: string | null): Maker {
  const made: Made = { ids: {}, ...(returned === null ? {} : { returned }) }
  return {
    made,
    idFor: (wait) => {
      const id = ids()
      made.ids[wait] = id
      return id
    },
    unitName: async (find) => {
      const name = made.unitName ?? (await find())
      if (name !== undefined) made.unitName = name
      return name
    },
  }
}

/** Throws when the log does not tell an id: then it was not this log that the rows were made from. */
export function makeAgain(made: Made): Maker {
  return {
    made,
    idFor: (wait) => {
      const id = made.ids[wait]
      if (id === undefined) throw new Error(`The log tells no id for what waits at ${wait}.`)
      return id
    },
    unitName: async () => made.unitName,
  }
}

/** As JSON of a log row's outcome; nothing for an event that made nothing. */
export const isNothing = ({ ids, returned }: Made): boolean => Object.keys(ids).length === 0 && returned === undefined
