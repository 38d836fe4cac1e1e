import { describe, expect, it } from 'vitest'
import { play } from '../testing/play.ts'

const incidentOf = async (text: string, variables = {}) => {
  const one = await play(text, variables)
  expect(one.open).toEqual([])
  return one.effects.find((effect) => effect.type === 'incident')?.code
}

describe('what is handed out', () => {
  it('is a task with its form, roles, assignee and due instant', async () => {
    const one = await play(
      `
      start > a > end
      a: user form=don roles='=vaiTro' assignee='=nguoi' deadline=2`,
      { vaiTro: ['chuyen-vien', 'truong-phong'], nguoi: 'u1' },
    )
    expect(one.wait('a')).toMatchObject({
      kind: 'task',
      form: 'don',
      roles: ['chuyen-vien', 'truong-phong'],
      assignee: 'u1',
      due: '2026-03-04T16:59:59Z',
      since: '2026-03-02T01:00:00Z',
    })
  })

  it('has nobody in particular when the assignee is null', async () => {
    const one = await play("start > a > end\na: user assignee='=nguoi'")
    expect(one.wait('a')).not.toHaveProperty('assignee')
  })

  it('is a job that sees every variable', async () => {
    const one = await play("start > a > end\na: service type='=loai' retries=2 in.them='=x + 1'", { loai: 'thu', x: 1 })
    expect(one.wait('a')).toMatchObject({
      kind: 'job',
      jobType: 'thu',
      retries: 2,
      input: { loai: 'thu', x: 1, them: 2 },
    })
    one.complete('a', { x: 5, them: 9 })
    expect(one.variables).toEqual({ loai: 'thu', x: 5 })
  })

  it('is a posting, fixed when it begins', async () => {
    const one = await play(
      `
      start > cho > end
      cho: timer workingDays=5 posting='="Danh sách " + string(nam)' items='=ds'`,
      { nam: 2026, ds: [{ hoTen: 'Nguyễn Văn A' }] },
    )
    expect(one.wait('cho')).toMatchObject({
      due: '2026-03-09T16:59:59Z',
      posting: { title: 'Danh sách 2026', items: [{ hoTen: 'Nguyễn Văn A' }] },
    })
  })

  it('is nothing when a part of it cannot be computed', async () => {
    expect(await incidentOf("start > a > end\na: user roles='=5'")).toBe('candidate-groups-not-text')
    expect(await incidentOf("start > a > end\na: user assignee='=5'")).toBe('assignee-not-text')
    expect(await incidentOf("start > a > end\na: service type='=null'")).toBe('job-type-not-text')
    expect(await incidentOf("start > m > end\nm: message name=x key='=null'")).toBe('correlation-key-not-text')
    expect(await incidentOf("start > t > end\nt: timer workingDays=1 posting='=1' items='=[]'")).toBe(
      'posting-title-not-text',
    )
    expect(await incidentOf("start > t > end\nt: timer workingDays=1 posting=x items='=1'")).toBe(
      'posting-items-not-list',
    )
    expect(await incidentOf("start > a > end\nt: timer on=a duration='=null'\nt > end")).toBe('timer-value-invalid')
  })

  it('opens after all once the data is there, with new ids', async () => {
    const one = await play(`
      start > a > end
      t: timer on=a duration='=han'
      t > end`)
    expect(one.effects).toMatchObject([{ type: 'incident', element: 'a', params: { at: 't' } }])
    one.retry('a', { han: 'PT1H' })
    expect(one.open).toEqual(['a', 't'])
    expect(one.timer('t').state.status).toBe('completed')
  })
})
