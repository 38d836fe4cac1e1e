import { beforeEach, expect, it, vi } from 'vitest'

const memory = new Map<string, string>()
vi.stubGlobal('localStorage', {
  getItem: (key: string) => memory.get(key) ?? null,
  setItem: (key: string, value: string) => memory.set(key, value),
})
const draft = (task: string, version = 0) => ({
  task,
  step: 'Thẩm định',
  about: 'HS-1',
  data: { a: 1 },
  version,
  at: '2026-11-26T03:42:00Z',
})

beforeEach(() => {
  memory.clear()
  vi.resetModules()
})

it('keeps one draft a task, the newest', async () => {
  const store = await import('./waiting-drafts.ts')
  store.keepDraft(draft('t1'))
  store.keepDraft(draft('t2'))
  store.keepDraft(draft('t1', 3))
  expect(store.waitingDrafts().map(({ task, version }) => [task, version])).toEqual([
    ['t2', 0],
    ['t1', 3],
  ])
})

it('finds what it kept after the page was loaded again', async () => {
  const before = await import('./waiting-drafts.ts')
  before.keepDraft(draft('t1', 7))
  vi.resetModules()
  const after = await import('./waiting-drafts.ts')
  expect(after.findWaitingDraft('t1')?.version).toBe(7)
})

it('starts empty when what was stored cannot be read', async () => {
  memory.set('sc-waiting-drafts', '{broken')
  const store = await import('./waiting-drafts.ts')
  expect(store.waitingDrafts()).toEqual([])
})

it('tells its listeners of each change', async () => {
  const store = await import('./waiting-drafts.ts')
  const listener = vi.fn()
  const stop = store.watchDrafts(listener)
  store.keepDraft(draft('t1'))
  store.forgetDraft('t1')
  stop()
  store.keepDraft(draft('t1'))
  expect(listener).toHaveBeenCalledTimes(2)
})
