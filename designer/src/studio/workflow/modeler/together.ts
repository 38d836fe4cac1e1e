import type { Services } from '../services.ts'

/** Runs several commands as one step of undo. */
class Together {
  preExecute({ run }: { run: () => void }): void {
    run()
  }
}

class TogetherCommand {
  static $inject = ['commandStack']
  constructor(commandStack: Services['commandStack']) {
    commandStack.registerHandler('statecraft.together', Together)
  }
}

/** Everything that `run` does with the modeler is undone and redone at once. */
export function together(commandStack: Services['commandStack'], run: () => void): void {
  commandStack.execute('statecraft.together', { run })
}

export const togetherModule = { __init__: ['statecraftTogether'], statecraftTogether: ['type', TogetherCommand] }
