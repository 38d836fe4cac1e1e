import { describe, expect, it } from 'vitest'
import { play } from '../testing/play.ts'

describe('messages', () => {
  const text = `
    start > cho > xong > end
    cho: message name='="ket-qua-" + loai' key='=so' out.diem='=bang.diem'
    huy: message on=xong name=huy key='=so' out.lyDo='=vi'
    huy > end-huy`

  it('are waited for by name and key, and map what they bring', async () => {
    const one = await play(text, { loai: 'thi', so: 12 })
    expect(one.wait('cho')).toMatchObject({ kind: 'message', name: 'ket-qua-thi', correlationKey: '12' })
    one.message('cho', { bang: { diem: 9 } })
    expect(one.variables).toEqual({ loai: 'thi', so: 12, diem: 9 })
    one.message('huy', { vi: 'rút hồ sơ' })
    expect(one.variables.lyDo).toBe('rút hồ sơ')
    expect(one.state.status).toBe('completed')
  })

  it('are kept when what they bring cannot be mapped yet', async () => {
    const one = await play(`
      start > cho > end
      cho: message name=m key==1 out.ds='=for i in 1..so return i'`)
    one.message('cho', { so: 1e9, khac: true })
    expect(one.state.status).toBe('running')
    expect(one.open).toEqual([])
    expect(one.effects.at(-1)).toMatchObject({ type: 'incident', element: 'cho' })
    one.retry('cho', { so: 1 })
    expect(one.state.status).toBe('completed')
    expect(one.variables).toEqual({ so: 1, ds: [1] })
  })

  it('on the border leave the activity open until they can be mapped', async () => {
    const one = await play(
      `
      start > a > end
      m: message on=a name=m key==1 out.ds='=for i in 1..gioiHan return i'
      m > end-m`,
      { gioiHan: 1e9 },
    )
    one.message('m')
    expect(one.open).toEqual(['a'])
    expect(one.effects.at(-1)).toMatchObject({ type: 'incident', element: 'm' })
    one.retry('m', { gioiHan: 2 })
    expect(one.state.status).toBe('completed')
    expect(one.variables.ds).toEqual([1, 2])
    expect(one.effects).toContainEqual({ type: 'close', wait: 'a~1', why: 'interrupted' })
  })
})
