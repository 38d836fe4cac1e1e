import { bpmn } from '../src/testing/diagram.ts'

/**
 * The diagram of a process with exactly `nodes` flow nodes (8 or more), of the kind an office draws: people's work one after another, two
 * opinions side by side, a decision. It is given with the condition `dat`, a variable, for every decision.
 */
export function processOf(nodes: number): string {
  const lines: string[] = []
  let last = 'start'
  let left = nodes - 2
  for (let turn = 0; left > 0; turn += 1) {
    const one = PIECES.find(({ size }, at) => size <= left && at >= turn % PIECES.length) ?? SINGLE
    lines.push(...one.lines(last, turn))
    last = one.end(turn)
    left -= one.size
  }
  return bpmn([...lines, `${last} > end`].join('\n'))
}

interface Piece {
  size: number
  lines(from: string, turn: number): string[]
  end(turn: number): string
}

const SINGLE: Piece = { size: 1, lines: (from, n) => [`${from} > viec-${n}`], end: (n) => `viec-${n}` }

const SIDE_BY_SIDE: Piece = {
  size: 4,
  lines: (from, n) => [`${from} > and-${n}`, ...['a', 'b'].map((b) => `and-${n} > y-kien-${n}-${b} > and-${n}-het`)],
  end: (n) => `and-${n}-het`,
}

const DECISION: Piece = {
  size: 4,
  lines: (from, n) => [
    `${from} > xor-${n}`,
    `xor-${n} > duyet-${n} if =dat`,
    `xor-${n} > sua-${n} default`,
    `duyet-${n} > xor-${n}-het`,
    `sua-${n} > xor-${n}-het`,
  ],
  end: (n) => `xor-${n}-het`,
}

const PIECES = [SINGLE, SIDE_BY_SIDE, DECISION]

/** The diagram of as many nodes in one line, a task at a time. */
export function lineOf(nodes: number): string {
  return bpmn(['start', ...Array.from({ length: nodes - 2 }, (_, n) => `viec-${n}`), 'end'].join(' > '))
}

/** One parallel block of so many branches, a task on each. */
export function parallelBlockOf(branches: number): string {
  const each = Array.from({ length: branches }, (_, n) => `and > viec-${n} > and-het`)
  return bpmn(['start > and', ...each, 'and-het > end'].join('\n'))
}

/** One task done once for each item of `ds`, all at the same time. */
export function multiInstance(): string {
  const loop =
    '<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=ds" inputElement="x"/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>'
  return bpmn(`start > viec > end\nviec: user raw='${loop}'`)
}

/** A task during which a message, as often as it comes, begins a path of its own beside it. */
export function branching(): string {
  return bpmn('start > viec > end\ngop-y: message on=viec cancels=false key==so\ngop-y > xem > end-2')
}
