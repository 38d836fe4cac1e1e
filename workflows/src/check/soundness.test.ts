import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testCheck } from '../testing/check-cases.ts'
import { bpmn } from '../testing/diagram.ts'
import { sketchProcess } from '../testing/process-sketch.ts'
import { traceScript } from '../trace.ts'
import { checkSoundness, proveSoundness } from './soundness.ts'

const sub = (inside: string) => `start > s > end\ns: subprocess\ns1: start in=s\ns2: end in=s\n${inside}`

testCheck(checkSoundness, {
  good: {
    'a line': 'start > a > b > end',
    'a choice that meets again': 'start > xor1 > a > xor2 > end\nxor1 > b > xor2',
    'a return for repair': 'start > xor1 > a > xor2 > end\nxor2 > xor1 default',
    'branches that meet at a join': 'start > and1 > a > and2 > end\nand1 > b > and2',
    'branches that end by themselves': 'start > and > a > end1\nand > b > end2',
    'branches into one end': 'start > and > a > end\nand > b > end',
    'a choice inside a branch': 'start > and1 > a > and2 > end\nand1 > xor1 > b > xor2 > and2\nxor1 > c > xor2',
    'a return inside a branch': 'start > and1 > a > and2 > end\nand1 > xor1 > b > xor2 > and2\nxor2 > xor1 default',
    'a complex gateway that counts': `start > and > a > complex-1 > end\nand > b > complex-1\ncomplex-1: complex activation='=activationCount >= 1'`,
    'a complex gateway that reads data, but not when all is there': `start > and > a > complex-1 > end\nand > b > complex-1\ncomplex-1: complex activation='=(gap and activationCount > 0) or activationCount = 2'`,
    'whoever is first wins': 'start > and > a > xor > dung\nand > b > xor\ndung: terminate',
    'a time limit on a task': 'start > a > xor > end\nhan: timer-on on=a\nhan > xor',
    'a time limit on a subprocess with branches': `${sub('a: user in=s\nb: user in=s\nand1: and in=s\nand2: and in=s\ns1 > and1 > a > and2 > s2\nand1 > b > and2')}\nhan: timer-on on=s\nhan > end2`,
    'an error that is caught around its subprocess': `${sub('x: xor in=s\nhong: error code=hong in=s\ns1 > x > s2\nx > hong default')}\nbat: error-on on=s code=hong\nbat > sua > end2`,
    'an error of a job': 'start > a > end\na: service job=x\nbat: error-on on=a\nbat > end2',
    'an escalation of a called process, caught around its subprocess':
      'start > s > end\ns: subprocess {\n start-1 > g > end-1\n g: call process=x\n}\nbat: escalation-on on=s cancels=false\nbat > b > end2',
    'an error that nobody catches': 'start > xor > hong\nhong: error code=x\nxor > end default',
    'a process without a start, told elsewhere': 'a > end',
  },
  bad: {
    'a choice into a join': {
      sketch: 'start > xor > a > and > end\nxor > b > and',
      finds: ['join-waits-for-ever and'],
    },
    'a branch that may leave its block': {
      sketch: 'start > and1 > a > and2 > end\nand1 > xor > and2\nxor > end2 default',
      finds: ['join-waits-for-ever and2'],
    },
    'a join in a subprocess, though a time limit frees the case': {
      sketch: `${sub('x: xor in=s\na: user in=s\nb: user in=s\nj: and in=s\ns1 > x > a > j > s2\nx > b > j')}\nhan: timer-on on=s\nhan > end2`,
      finds: ['join-waits-for-ever j'],
    },
    'a parallel split into a merge': {
      sketch: 'start > and > a > xor > c > end\nand > b > xor',
      finds: ['token-doubles xor'],
    },
    'a parallel split into one task': { sketch: 'start > and > a > c > end\nand > b > c', finds: ['runs-twice c'] },
    'a return that starts a branch again': {
      sketch: 'start > xor > and > a > xor\nand > b > end',
      finds: ['token-doubles b'],
    },
    'a ring without a way out': { sketch: 'start > xor > a > b > xor', finds: ['cannot-finish xor'] },
    'a complex gateway that data may hold for ever': {
      sketch: `start > and > a > complex-1 > end\nand > b > complex-1\ncomplex-1: complex activation='=activationCount >= can'`,
      finds: ['activation-may-never-hold complex-1'],
    },
    'a complex gateway that counts more than comes': {
      sketch: `start > and > a > complex-1 > end\nand > b > complex-1\ncomplex-1: complex activation='=activationCount > 2 and gap'`,
      finds: ['join-waits-for-ever complex-1'],
    },
    'a cancel event on a transaction that nothing cancels': {
      sketch: 'start > t > end\nt: transaction {\n s-1 > u > e-1\n}\nhuy: cancel-on on=t\nhuy > v > end2',
      finds: ['never-happens huy'],
    },
    'an error that nothing throws': {
      sketch: `${sub('s1 > s2')}\nbat: error-on on=s code=hong\nbat > end2`,
      finds: ['never-happens bat'],
    },
  },
})

describe('a counter-example', () => {
  it('is a shortest script with the data that lead there', () => {
    const text = `nop: user "Nộp"\nstart > nop > xor1\nxor1 > xor2 if = gap = true\nxor1 > nop default
      xor2 > a if = diem >= 8\nxor2 > b default\na > and > end\nb > and`
    const [found] = checkSoundness(sketchProcess(text), {})
    expect(found?.counterExample).toEqual({
      steps: [{ complete: 'nop', data: { gap: true, diem: 8 } }, { complete: 'a' }],
    })
    expect(found?.params).toMatchObject({
      others: ['b_and'],
      trail: ['start', 'start_nop', 'nop', 'nop_xor1', 'xor1', 'xor1_xor2', 'xor2', 'xor2_a', 'a', 'a_and'],
    })
  })

  it('presses another button for the default flow', () => {
    const text = `a: user outcomes=ketLuan:dat,ketLuan:tra-lai
      start > a > xor\nxor > b if = ketLuan = "dat"\nc > d > c\nxor > c default\nb > end`
    const [found] = checkSoundness(sketchProcess(text), {})
    expect(found).toMatchObject({
      code: 'cannot-finish',
      counterExample: { steps: [{ complete: 'a', data: { ketLuan: 'tra-lai' } }] },
    })
  })

  it('names timers, messages and errors by what they are', () => {
    const text = `start > cho > a > and > end\ncho: timer\na: service job=x\nbat: error-on on=a code=hong\nbat > m > and\nm: message`
    const [found] = checkSoundness(sketchProcess(text), {})
    expect(found?.counterExample).toEqual({ steps: [{ timer: 'cho' }, { complete: 'a' }] })
  })
})

it('does not call sound what has an element that never happens', () => {
  const text = 'start > s > end\ns {\n start-1 > end-1\n}\nbat: error-on on=s code=hong\nbat > end2'
  expect(proveSoundness(sketchProcess(text)).verdict).toBe('unsound')
})

it('holds a complex gateway by data that are against it from the beginning', async () => {
  const text = `start > and > a > complex-1 > end
    and > b > complex-1
    complex-1: complex activation='=activationCount >= can'`
  const [found] = checkSoundness(sketchProcess(text), {})
  expect(found?.counterExample).toEqual({
    variables: { can: 99 },
    steps: [{ complete: 'a' }, { complete: 'b', data: { can: 99 } }],
  })
  expect(await traceScript(bpmn(text), found?.counterExample ?? {})).toMatchObject({
    status: 'running',
    open: [],
    diagnostics: [],
  })
})

describe('the search', () => {
  const branches = (count: number) =>
    Array.from({ length: count }, (_, at) => `and1 > a${at} > b${at} > c${at} > and2`).join('\n')

  it('says how far it came when it did not come to the end', () => {
    const knot = Array.from(
      { length: 9 },
      (_, at) =>
        `and > a${at} > xor${at} > b${at} > y${at} > j\ny${at}: xor\nb${at} > a${at}\nxor${at} > c${at} > y${at} default\nc${at} > a${at}`,
    ).join('\n')
    const limits = { states: 500, moves: 5_000 }
    const found = proveSoundness(sketchProcess(`start > and\nj: and\nj > end\n${knot}`), limits)
    expect(found).toMatchObject({
      verdict: 'open',
      diagnostics: [{ code: 'soundness-not-proved', severity: 'warning' }],
    })
  })

  it('needs no states for branches of three steps', () => {
    const proof = proveSoundness(sketchProcess(`start > and1\nand2 > end\n${branches(20)}`))
    expect(proof).toMatchObject({ verdict: 'sound', diagnostics: [] })
    expect(proof.states).toBeLessThan(5)
  })

  it('finds nothing in whatever is built of blocks, and that ends on the real runtime', async () => {
    await fc.assert(
      fc.asyncProperty(block, fc.boolean(), async (drawn, chon) => {
        const drawing = new Drawing()
        const [first, last] = drawing.draw(drawn)
        const text = [`start > ${first}`, `${last} > end`, ...drawing.lines].join('\n')
        expect(checkSoundness(sketchProcess(text), {})).toEqual([])
        expect(await traceScript(bpmn(text), { auto: true, variables: { chon, lai: false } })).toMatchObject({
          status: 'completed',
          open: [],
          diagnostics: [],
        })
      }),
      { numRuns: 40 },
    )
  })
})

it('gives a counter-example that plays on the real runtime', async () => {
  const text = `start > nop > cho > xor
    cho: timer duration=P1D
    xor > a if =diem >= 8
    xor > end default
    a > b > a`
  const [found] = checkSoundness(sketchProcess(text), {})
  expect(found).toMatchObject({
    code: 'cannot-finish',
    element: 'a',
    counterExample: { steps: [{ complete: 'nop', data: { diem: 8 } }, { timer: 'cho' }] },
  })
  const played = await traceScript(bpmn(text), found?.counterExample ?? {})
  expect(played).toMatchObject({ status: 'running', open: [{ element: 'a' }], diagnostics: [] })
})

/** Diagrams built of steps, choices, parallel blocks and loops, nested at will; sound by construction. */
type Block = { kind: 'step' } | { kind: 'xor' | 'and' | 'loop' | 'line'; parts: Block[] }

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant<Block>({ kind: 'step' }),
    fc.record({
      kind: fc.constantFrom('xor' as const, 'and' as const, 'loop' as const, 'line' as const),
      parts: fc.tuple(tie('block'), tie('block')),
    }),
  ),
}))

/** Writes a block down in lines that both `sketchProcess` and `bpmn` read. */
class Drawing {
  readonly lines: string[] = []
  #count = 0

  /** Gives the block's first and last node. */
  draw(drawn: Block): [string, string] {
    const id = this.#count++
    if (drawn.kind === 'step') return [`a${id}`, `a${id}`]
    const [[first, last], [second, end]] = drawn.parts.map((part) => this.draw(part)) as [
      [string, string],
      [string, string],
    ]
    const [open, close] = [
      `${drawn.kind === 'and' ? 'and' : 'xor'}${id}o`,
      `${drawn.kind === 'and' ? 'and' : 'xor'}${id}c`,
    ]
    if (drawn.kind === 'line') return this.#line([`${last} > ${second}`], first, end)
    if (drawn.kind === 'loop')
      return this.#line(
        [
          `${open} > ${first}`,
          `${last} > ${close}`,
          `${close} > ${second} if =lai`,
          `${end} > ${open}`,
          `${close} > x${id} default`,
        ],
        open,
        `x${id}`,
      )
    const [chosen, other] = drawn.kind === 'xor' ? [' if =chon', ' default'] : ['', '']
    return this.#line(
      [`${open} > ${first}${chosen}`, `${open} > ${second}${other}`, `${last} > ${close}`, `${end} > ${close}`],
      open,
      close,
    )
  }

  #line(lines: string[], first: string, last: string): [string, string] {
    this.lines.push(...lines)
    return [first, last]
  }
}
