import { describe, expect, it } from 'vitest'
import { createGate } from '../http/gate.ts'
import { createTestApp, testOrigin } from '../http/testing/test-app.ts'
import { openStore } from '../store/store.ts'
import { askReadiness } from './readiness.ts'
import { watchTurns } from './turn-watch.ts'

const failingOf = async (options: Parameters<typeof askReadiness>[0]) =>
  (await askReadiness(options)).filter(({ ready }) => !ready).map(({ part, why }) => [part, why])

const working = { trouble: () => null }

describe('what must hold for a server to take on work', () => {
  it('holds over a database of this version while the worker turns', async () => {
    const store = await openStore({})
    expect(await failingOf({ db: store.read, worker: watchTurns() })).toEqual([])
    await store.close()
  })

  it('names the database when it does not answer', async () => {
    const store = await openStore({})
    await store.close()
    expect(await failingOf({ db: store.read, worker: working })).toEqual([['store', 'unreachable']])
  })

  it.each([
    ['newer', '999'],
    ['older', '0'],
  ])('names the format when another node has a %s one', async (why, value) => {
    const store = await openStore({})
    await store.transaction((trx) => trx.updateTable('meta').set({ value }).where('name', '=', 'format').execute())
    expect(await failingOf({ db: store.read, worker: working })).toEqual([['format', why]])
    await store.close()
  })
})

describe('the watch over the worker', () => {
  const watched = () => {
    let at = 0
    const watch = watchTurns(() => at)
    const turn = (work: () => void = () => {}) => {
      try {
        watch.observe({ kind: 'turn' }, work)
      } catch {
        // The worker reports it and turns again.
      }
    }
    return { watch, turn, wait: (ms: number) => (at += ms) }
  }
  const broken = () => {
    throw new Error('broken')
  }

  it('finds it silent when nothing was done for two minutes', () => {
    const { watch, turn, wait } = watched()
    turn()
    wait(119_000)
    expect(watch.trouble()).toBeNull()
    wait(2_000)
    expect(watch.trouble()).toBe('silent')
    turn()
    expect(watch.trouble()).toBeNull()
  })

  it('does not find a long turn silent while it does something', () => {
    const { watch, wait } = watched()
    wait(100_000)
    watch.observe({ kind: 'timer', element: 'nhac', case: 'a' }, () => {})
    wait(100_000)
    expect(watch.trouble()).toBeNull()
  })

  it('finds it failing after three turns in a row, until one succeeds', () => {
    const { watch, turn } = watched()
    turn(broken)
    turn(broken)
    expect(watch.trouble()).toBeNull()
    turn(broken)
    expect(watch.trouble()).toBe('failing')
    turn()
    expect(watch.trouble()).toBeNull()
  })
})

it('an answer that is not ready says which part fails, as data and in words', async () => {
  const part = { part: 'worker', ready: false, why: 'failing' } as const
  const test = await createTestApp({
    operation: {
      gate: createGate({ requests: 10, changes: 10 }),
      rates: { perAccount: 0, perAddress: 0 },
      trustedProxies: [],
      readiness: async () => [part],
      metrics: null,
      observeRequest: null,
    },
  })
  const answer = await test.app.request(`${testOrigin}/api/ready`)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({
    code: 'not-ready',
    params: { failing: { worker: 'failing' } },
    title: 'Hệ thống chưa sẵn sàng',
  })
  await test.close()
})
