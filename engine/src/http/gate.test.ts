import { describe, expect, it } from 'vitest'
import { createGate } from './gate.ts'

const refused = (code: string) =>
  expect.objectContaining({ code, status: 503, headers: { 'retry-after': expect.stringMatching(/^\d+$/) } })

describe('the gate', () => {
  it('lets so many in at once, and fewer that change something', () => {
    const gate = createGate({ requests: 3, changes: 1 })
    const leave = [gate.enter(true), gate.enter(false)]
    expect(() => gate.enter(true)).toThrow(refused('overloaded'))
    leave.push(gate.enter(false))
    expect(() => gate.enter(false)).toThrow(refused('overloaded'))
    expect(gate.underWay).toEqual({ requests: 3, changes: 1 })
    for (const out of [...leave, ...leave]) out()
    expect(gate.underWay).toEqual({ requests: 0, changes: 0 })
    gate.enter(true)()
  })

  it('lets nobody in while it stops, and tells when all are out', async () => {
    const gate = createGate({ requests: 3, changes: 3 })
    const leave = gate.enter(true)
    let out = false
    const stopped = gate.stop().then(() => {
      out = true
    })
    expect(gate.isStopping).toBe(true)
    expect(() => gate.enter(false)).toThrow(refused('stopping'))
    await Promise.resolve()
    expect(out).toBe(false)
    leave()
    await stopped
    expect(out).toBe(true)
  })

  it('stops at once when nobody is in', async () => {
    await createGate({ requests: 1, changes: 1 }).stop()
  })
})
