import { describe, expect, it } from 'vitest'
import { play, short } from '../testing/play.ts'

describe('end events', () => {
  it('terminate ends its subprocess alone', async () => {
    const one = await play(`
      start > khoi > tiep > end
      khoi {
        start-1 > and
        and > a > dung
        and > b > end-1
        dung: end terminate=true
      }`)
    one.complete('a')
    expect(one.open).toEqual(['tiep'])
    expect(short(one.trace)).toBe('<a xb -a_dung >dung <dung <khoi -khoi_tiep >tiep')
  })

  it('an error leaves parallel branches and is caught around the subprocess', async () => {
    const one = await play(`
      start > ngoai > end
      ngoai {
        start-0 > khoi > end-0
        khoi {
          start-1 > and1
          and1 > a > xor
          xor > hong if =hong = true
          xor > and2 default
          and1 > b > and2
          and2 > end-1
          hong: end error=E1
        }
        khac: error on=khoi error=E2
        khac > end-0
      }
      loi: error on=ngoai
      loi > sua > end`)
    one.complete('a', { hong: true })
    expect(one.open).toEqual(['sua'])
    expect(short(one.trace)).toContain('xkhoi xngoai >loi <loi -loi_sua >sua')
    expect(one.complete('sua').state.status).toBe('completed')
  })

  it('a branch may begin with terminate', async () => {
    const one = await play(`
      start > and
      and > a > end-1
      and > dung
      dung: end terminate=true`)
    expect(one.state.status).toBe('completed')
    expect(one.effects).toEqual([{ type: 'ended', status: 'completed' }])
  })

  it('a path may end at an activity without a flow', async () => {
    const one = await play(`
      start > and
      and > a
      and > b > end`)
    expect(one.complete('b').complete('a').state.status).toBe('completed')
  })
})
