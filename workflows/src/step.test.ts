import { describe, expect, it } from 'vitest'
import { StepRefused } from './run/step-refused.ts'
import { play, short } from './testing/play.ts'

const incidents = (effects: { type: string }[]) => effects.filter((effect) => effect.type === 'incident')

describe('the way of a case', () => {
  it('goes from start to end by completing what waits', async () => {
    const one = await play('start > nop > duyet > end')
    expect(one.open).toEqual(['nop'])
    expect(one.complete('nop', { ten: 'Nguyễn Văn A' }).open).toEqual(['duyet'])
    one.complete('duyet')
    expect(one.state.status).toBe('completed')
    expect(one.effects.at(-1)).toEqual({ type: 'ended', status: 'completed' })
    expect(one.variables).toEqual({ ten: 'Nguyễn Văn A' })
  })

  it('tells which elements were entered and left and which flows were taken', async () => {
    const one = await play('start > nop > end')
    expect(short(one.trace)).toBe('>start <start -start_nop >nop')
    expect(short(one.complete('nop').trace)).toBe('<nop -nop_end >end <end')
  })

  it('takes the first flow whose condition is true, in the order of the diagram', async () => {
    const text = `
      start > xor
      xor > lon if =tien > 10
      xor > vua if =tien > 5
      xor > nho default
      lon > end
      vua > end
      nho > end`
    expect((await play(text, { tien: 20 })).open).toEqual(['lon'])
    expect((await play(text, { tien: 7 })).open).toEqual(['vua'])
    expect((await play(text, { tien: 1 })).open).toEqual(['nho'])
  })

  it('goes back in a loop with new waits each time, and refuses an answer to the old one', async () => {
    const one = await play(`
      start > nop > tham-dinh > xor
      xor > nop if =ketLuan = "tra-lai"
      xor > end default`)
    const first = one.wait('nop').id
    one.complete('nop').complete('tham-dinh', { ketLuan: 'tra-lai' })
    expect(one.wait('nop').id).not.toBe(first)
    expect(() => one.send({ type: 'complete', wait: first, variables: {} })).toThrow(StepRefused)
    one.complete('nop').complete('tham-dinh', { ketLuan: 'dat' })
    expect(one.state.status).toBe('completed')
  })

  it('enters a task anew when its flow leads back to itself', async () => {
    const one = await play(`
      start > viec
      viec > viec
      tin: message on=viec name=xong
      tin > end`)
    expect(one.complete('viec').wait('viec').id).toBe('viec~3')
    expect(one.message('tin').state.status).toBe('completed')
  })
})

describe('parallel blocks', () => {
  const block = `
    start > and1
    and1 > a > and2
    and1 > b > and2
    and2 > c > end`

  it('waits at the join for every branch, in whatever order they end', async () => {
    const one = await play(block)
    expect(one.open).toEqual(['a', 'b'])
    expect(one.complete('b').open).toEqual(['a'])
    one.complete('a')
    expect(short(one.trace)).toBe('<a -a_and2 >and2 <and2 -and2_c >c')
    expect(one.complete('c').state.status).toBe('completed')
  })

  it('ends with the scope when branches end by themselves', async () => {
    const one = await play(`
      start > and
      and > a > end1
      and > b > end2`)
    expect(one.complete('a').state.status).toBe('running')
    expect(one.complete('b').state.status).toBe('completed')
  })

  it('lets a nested block share the join of the one around it', async () => {
    const one = await play(`
      start > and1
      and1 > a > join
      and1 > and2
      and2 > b > join
      and2 > c > join
      join: and
      join > end`)
    one.complete('b').complete('a')
    expect(one.state.status).toBe('running')
    expect(one.complete('c').state.status).toBe('completed')
  })

  it('lets a join split again, a branch lead straight to the join, and loops turn inside', async () => {
    const one = await play(`
      start > and1
      and1 > and2
      and1 > a > xor
      xor > a if =lai = true
      xor > and2 default
      and2 > b > and3
      and2 > c > and3
      and3 > end`)
    one.complete('a', { lai: true }).complete('a', { lai: false })
    expect(one.open).toEqual(['b', 'c'])
    expect(one.complete('b').complete('c').state.status).toBe('completed')
  })

  it('is ended whole by a terminate event in one branch', async () => {
    const one = await play(`
      start > and1
      and1 > a > xor
      xor > dung if =huy = true
      xor > and2 default
      and1 > b > and2
      and2 > end
      dung: end terminate=true`)
    one.complete('a', { huy: true })
    expect(one.state.status).toBe('completed')
    expect(one.open).toEqual([])
    expect(one.effects).toContainEqual({ type: 'close', wait: 'b~2', why: 'cancelled' })
    expect(short(one.trace)).toContain('xb')
  })
})

describe('boundary events', () => {
  const text = `
    start > viec > end
    qua-han: timer on=viec duration=P5D
    rut: message on=viec name=rut-ho-so key='=so'
    loi: error on=viec error=thieu-giay-to
    qua-han > nhac > end
    rut > end-rut
    loi > bo-sung > end`

  it('open with their activity and close with it', async () => {
    const one = await play(text, { so: 'HS-1' })
    expect(one.open).toEqual(['qua-han', 'rut', 'viec'])
    expect(one.wait('qua-han')).toMatchObject({ due: '2026-03-07T01:00:00Z' })
    expect(one.wait('rut')).toMatchObject({ name: 'rut-ho-so', correlationKey: 'HS-1' })
    one.complete('viec')
    expect(one.effects.filter((effect) => effect.type === 'close').map((effect) => effect.why)).toEqual([
      'answered',
      'cancelled',
      'cancelled',
    ])
  })

  it('interrupt the activity', async () => {
    const one = await play(text, { so: 'HS-1' })
    one.timer('qua-han')
    expect(one.open).toEqual(['nhac'])
    expect(one.effects).toContainEqual({ type: 'close', wait: 'viec~1', why: 'interrupted' })
    expect(short(one.trace)).toBe('xviec >qua-han <qua-han -qua-han_nhac >nhac')
  })

  it('catch an error by its code, and fail the case when nobody catches it', async () => {
    expect((await play(text, { so: '1' })).fail('viec', 'thieu-giay-to').open).toEqual(['bo-sung'])
    const uncaught = (await play(text, { so: '1' })).fail('viec', 'khac')
    expect(uncaught.state.status).toBe('failed')
    expect(uncaught.effects.at(-1)).toEqual({ type: 'ended', status: 'failed', code: 'khac' })
    expect(uncaught.open).toEqual([])
  })

  it('refuse a timer before its time', async () => {
    const one = await play(text, { so: '1' })
    expect(() => one.send({ type: 'timer', wait: one.wait('qua-han').id })).toThrow('timer-not-due')
  })
})

describe('subprocesses', () => {
  const text = `
    start > khoi > xong > end
    khoi: sub in.noi-bo='=1'
    khoi {
      start-1 > lam > end-1
    }
    qua-han: timer on=khoi duration=P1D
    qua-han > end-muon`.replaceAll('noi-bo', 'noiBo')

  it('have variables of their own that are gone when they end', async () => {
    const one = await play(text)
    expect(one.wait('lam')).toMatchObject({ input: { noiBo: 1 } })
    one.complete('lam', { noiBo: 2, ra: 3 })
    expect(one.variables).toEqual({ ra: 3 })
    expect(one.open).toEqual(['xong'])
  })

  it('are interrupted whole', async () => {
    const one = await play(text)
    one.timer('qua-han')
    expect(one.state.status).toBe('completed')
    expect(short(one.trace)).toBe('xlam xkhoi >qua-han <qua-han -qua-han_end-muon >end-muon <end-muon')
    expect(one.effects).toContainEqual({ type: 'close', wait: 'lam~2', why: 'interrupted' })
  })

  it('throw errors to the boundary event around them', async () => {
    const one = await play(`
      start > khoi > end
      khoi {
        start-1 > lam > xor
        xor > end-loi if =hong = true
        xor > end-1 default
        end-loi: end error=hong
      }
      loi: error on=khoi error=hong
      loi > sua > end`)
    one.complete('lam', { hong: true })
    expect(one.open).toEqual(['sua'])
    expect(short(one.trace)).toContain('>end-loi <end-loi xkhoi >loi <loi')
  })

  it('fail the case by an error nobody catches', async () => {
    const one = await play(`
      start > khoi > end
      khoi {
        start-1 > end-loi
        end-loi: end error=hong
      }`)
    expect(one.state.status).toBe('failed')
    expect(one.effects.at(-1)).toEqual({ type: 'ended', status: 'failed', code: 'hong' })
  })
})

describe('incidents', () => {
  it('stand still at a gateway whose condition is no boolean, and go on when the data is there', async () => {
    const one = await play(`
      start > a > xor
      xor > b if =diem >= 8
      xor > c default
      b > end
      c > end`)
    one.complete('a')
    expect(incidents(one.effects)).toMatchObject([{ element: 'xor', code: 'condition-not-boolean' }])
    expect(one.open).toEqual([])
    expect(incidents(one.retry('xor').effects)).toHaveLength(1)
    one.retry('xor', { diem: 9 })
    expect(one.effects[0]).toEqual({ type: 'resolved', element: 'xor', instance: 'main' })
    expect(one.open).toEqual(['b'])
    expect(() => one.retry('xor')).toThrow('incident-unknown')
  })

  it('stand still at a gateway with no way to take', async () => {
    const one = await play(`
      start > xor
      xor > a if =x = 1
      xor > b if =x = 2
      a > end
      b > end`)
    expect(incidents(one.effects)).toMatchObject([{ element: 'xor', code: 'no-flow-taken' }])
    expect(one.retry('xor', { x: 2 }).open).toEqual(['b'])
  })

  it('keep the answer of a person when an output mapping fails', async () => {
    const one = await play(`
      start > a > end
      a: user out.ket='=count(for i in 1..so return i)'`)
    one.complete('a', { so: 1_000_000_000 })
    expect(one.state.status).toBe('running')
    expect(incidents(one.effects)).toMatchObject([{ element: 'a', code: 'expression-too-costly' }])
    expect(one.effects[0]).toMatchObject({ type: 'close', why: 'answered' })
    expect(incidents(one.retry('a').effects)).toHaveLength(1)
    expect(one.cancel().effects).toContainEqual({ type: 'resolved', element: 'a', instance: 'main' })
  })

  it('do not hand out a task whose deadline cannot be computed', async () => {
    const one = await play(
      `
      start > a > end
      a: user deadline='=settings.han'`,
      {},
      { env: { context: { settings: { han: 'năm' } } } },
    )
    expect(one.open).toEqual([])
    expect(incidents(one.effects)).toMatchObject([{ element: 'a', code: 'working-days-invalid' }])
  })

  it('stop a loop that never rests', async () => {
    const one = await play(`
      start > xor1 > tinh > xor
      tinh: script expression='=1' result=x
      xor > xor1 if =x = 1
      xor > end default`)
    expect(incidents(one.effects)).toMatchObject([{ element: 'xor', code: 'endless-loop' }])
    expect(one.state.status).toBe('running')
  })

  it('stop a gateway that leads to itself', async () => {
    const one = await play('start > xor\nxor > xor if =x = 1\nxor > end default', { x: 1 })
    expect(incidents(one.effects)).toMatchObject([{ element: 'xor', code: 'endless-loop' }])
    expect(one.retry('xor', { x: 2 }).state.status).toBe('completed')
  })

  it('are over when their element is interrupted', async () => {
    const one = await play(`
      start > khoi > end
      khoi {
        start-1 > xor
        xor > a if =x > 1
        xor > end-1 default
        a > end-1
      }
      rut: message on=khoi name=rut
      rut > end`)
    expect(incidents(one.effects)).toHaveLength(1)
    expect(one.message('rut').effects).toContainEqual({ type: 'resolved', element: 'xor', instance: 'main' })
    expect(one.state.status).toBe('completed')
  })
})

describe('data', () => {
  it('keeps what input mappings made local, unless output mappings say otherwise', async () => {
    const one = await play(`
      start > a > b > end
      a: user in.goiY='=1'
      b: user in.goiY='=2' out.ket='=goiY + moi'`)
    expect(one.wait('a')).toMatchObject({ input: { goiY: 1 } })
    one.complete('a', { goiY: 5, khac: 6 })
    expect(one.variables).toEqual({ khac: 6 })
    one.complete('b', { goiY: 3, moi: 4 })
    expect(one.variables).toEqual({ khac: 6, ket: 7 })
  })

  it('reads settings and case before any variable of the same name', async () => {
    const one = await play(
      `
      start > tinh > end
      tinh: script expression='=settings.so' result=ra`,
      { settings: { so: 666 } },
      { env: { context: { settings: { so: 1 } } } },
    )
    expect(one.variables.ra).toBe(1)
  })

  it('refuses names that belong to JavaScript', async () => {
    await expect(play('start > a > end', JSON.parse('{"__proto__":1}'))).rejects.toThrow('variable-name-reserved')
  })

  it('writes into a context by a path', async () => {
    const one = await play(
      `
      start > a > end
      a: user out.hoSo.so='=so'`,
      { hoSo: { ten: 'A' } },
    )
    expect(one.complete('a', { so: 7 }).variables.hoSo).toEqual({ ten: 'A', so: 7 })
  })

  it('records what a decision answered', async () => {
    const one = await play(
      `
      start > muc > end
      muc: rule decision=muc-thuong result=muc in.nam='=2026'`,
      { x: 1 },
      {
        decisions: {
          evaluate: (_id, context) => ({
            ok: true,
            output: 5,
            matched: ['r1'],
            noMatch: false,
            inputs: { nam: context.nam! },
            citations: ['152/2025/NĐ-CP:54'],
            unverified: ['r1'],
            steps: [],
          }),
        },
      },
    )
    expect(one.variables).toEqual({ x: 1, muc: 5 })
    expect(one.effects[0]).toEqual({
      type: 'decided',
      element: 'muc',
      decision: 'muc-thuong',
      matched: ['r1'],
      inputs: { nam: 2026 },
      output: 5,
      citations: ['152/2025/NĐ-CP:54'],
      unverified: ['r1'],
      steps: [],
    })
  })
})

describe('refusals', () => {
  it('answer nothing from outside that is not an open wait', async () => {
    const one = await play('start > a > end')
    const before = JSON.stringify(one.state)
    for (const wait of ['a', 'a~9', '__proto__', 'xstate.done.actor.a'])
      expect(() => one.send({ type: 'complete', wait, variables: {} })).toThrow('wait-closed')
    expect(() => one.send({ type: 'timer', wait: 'a~1' })).toThrow('wait-of-other-kind')
    expect(() => one.send({ type: 'start', variables: {} })).toThrow('case-already-started')
    expect(JSON.stringify(one.state)).toBe(before)
    one.cancel()
    expect(one.state).toMatchObject({ status: 'cancelled', waits: {} })
    expect(one.effects).toEqual([
      { type: 'close', wait: 'a~1', why: 'cancelled' },
      { type: 'ended', status: 'cancelled' },
    ])
    expect(() => one.send({ type: 'complete', wait: 'a~1', variables: {} })).toThrow('case-ended')
  })
})
