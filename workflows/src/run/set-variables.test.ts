import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { play } from '../testing/play.ts'

const waiting = "start > and > c > end\nand > a > end-2\nc: condition condition='=n > 1'"

describe('variables that a person gives', () => {
  it('change what the case knows and answer nothing', async () => {
    const one = (await play('start > a > end', { n: 1, m: 2 })).send({ type: 'variables', variables: { n: 3 } })
    expect(one.variables).toEqual({ n: 3, m: 2 })
    expect(one.open).toEqual(['a'])
    expect(one.effects).toEqual([])
    expect(one.complete('a').state.status).toBe('completed')
  })

  it('let conditions be asked again', async () => {
    const one = await play(waiting, { n: 0 })
    expect(one.send({ type: 'variables', variables: { m: 5 } }).open).toEqual(['a', 'c'])
    expect(one.send({ type: 'variables', variables: { n: 2 } }).open).toEqual(['a'])
  })

  it('belong to the scope that is named, and to the case where none is', async () => {
    const one = await play("start > a > end\na: user each='=ds' item=x", { ds: [1, 2] })
    const item = one.wait('a').instance
    one.send({ type: 'variables', variables: { x: 9 }, instance: item })
    expect(one.state.instances[item]!.variables).toMatchObject({ x: 9 })
    expect(one.variables).not.toHaveProperty('x')
    expect(() => one.send({ type: 'variables', variables: {}, instance: 'nobody' })).toThrow('instance-unknown')
    expect(() => one.send({ type: 'variables', variables: {}, instance: 'constructor' })).toThrow('instance-unknown')
  })

  it('are refused under a name that is never one of ours, and after the end', async () => {
    const one = await play('start > a > end')
    expect(() => one.send({ type: 'variables', variables: JSON.parse('{"constructor":1}') })).toThrow(
      'variable-name-reserved',
    )
    one.complete('a')
    expect(() => one.send({ type: 'variables', variables: { n: 1 } })).toThrow('case-ended')
  })

  it('twice are as once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ n: fc.integer({ min: 0, max: 3 }), m: fc.integer() }), async (variables) => {
        const one = (await play(waiting, { n: 0 })).send({ type: 'variables', variables })
        const once = JSON.stringify(one.state)
        expect(JSON.stringify(one.send({ type: 'variables', variables }).state)).toBe(once)
      }),
      { numRuns: 20 },
    )
  })
})
