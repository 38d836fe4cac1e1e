import type { Variables } from '../process.ts'
import { complete, ended } from './completing.ts'
import { carryOn, work } from './entering.ts'
import { ask, askProcess } from './listeners.ts'
import { merge, siteAround } from './site.ts'
import { type Act, actOf, type Game, type OracleWait } from './state.ts'
import { change, openTask, openWait } from './tasks.ts'
import { askTold, type Ear } from './told.ts'

/** What came back from a listener's job. */
export interface Said {
  brought: Variables
  denied?: boolean
}

/** The job of a listener is done; its wait is closed already. `begin` begins the process. */
export function heard(game: Game, wait: OracleWait, said: Said, begin: () => void): void {
  const { state } = game
  const event = wait.listener!
  if (wait.told !== undefined) {
    const told = state.told.find((one) => one.id === wait.told)!
    told.next++
    askTold(game, told)
  } else if (wait.act === null) {
    merge([state.variables], said.brought)
    state.ear!.next++
    if (!askProcess(game, event as 'start' | 'end') && event === 'start') begin()
  } else {
    const act = actOf(game, wait.act)
    act.ear!.next++
    if (event === 'start') act.vars = { ...act.vars, ...said.brought }
    else if (event === 'end') merge(siteAround(game, act), said.brought)
    goOn(game, act, event, said.denied === true)
  }
}

/** Begins again with the listeners of an event after an incident. */
export function hearAgain(game: Game, act: Act): void {
  const { event } = act.ear!
  if (event === 'start') work(game, act)
  else goOn(game, act, event, false)
}

function goOn(game: Game, act: Act, event: Ear, denied: boolean): void {
  if (denied) deny(game, act, event)
  else if (ask(game, act, event)) return
  else if (event === 'start') carryOn(game, act)
  else if (event === 'end') ended(game, act)
  else if (event === 'creating') openTask(game, act)
  else if (event === 'completing') done(game, act)
  else change(game, act)
}

function deny(game: Game, act: Act, event: Ear): void {
  delete act.ear
  if (event === 'completing') openWait(game, act)
}

/** A person has done a task. */
export function taskDone(game: Game, act: Act, brought: Variables): void {
  if (!act.task) {
    complete(game, act, brought)
    return
  }
  act.task.answered = brought
  delete act.ear
  goOn(game, act, 'completing', false)
}

function done(game: Game, act: Act): void {
  const { answered } = act.task!
  delete act.task
  complete(game, act, answered!)
}
