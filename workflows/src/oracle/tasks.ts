import { ask } from './listeners.ts'
import { type Act, type Game, scopeOf } from './state.ts'
import { addWait } from './waits.ts'

/** A task opens; one that the diagram gives to somebody is assigned then. */
export function openTask(game: Game, act: Act): void {
  const task = act.task!
  const { assignee } = task
  delete task.assignee
  openWait(game, act)
  if (assignee !== undefined) assign(game, act, assignee)
}

/** Opens what a person answers. */
export function openWait(game: Game, act: Act): void {
  const { due, assignee } = act.task!
  addWait(
    game,
    { element: act.node, scope: scopeOf(game, act.scope), act },
    { kind: 'task', ...(due !== undefined && { due }), ...(assignee !== undefined && { assignee }) },
  )
}

/** A task is given to somebody, once its listeners let it. */
export function assign(game: Game, act: Act, assignee: string | undefined): void {
  delete act.ear
  act.task!.next = assignee
  if (!ask(game, act, 'assigning')) change(game, act)
}

/** A task has got whom it was to be given to. */
export function change(game: Game, act: Act): void {
  const task = act.task!
  const wait = game.state.waits.find((one) => one.act === act.id && one.kind === 'task')!
  for (const one of [task, wait]) {
    delete one.assignee
    if (task.next !== undefined) one.assignee = task.next
  }
}
