import { expect, it } from 'vitest'
import { createLog } from './log.ts'

it('the log tells an error by its code and place, and withholds what it quotes', () => {
  let line = ''
  const log = createLog('info', { write: (text) => (line += text) })
  const inner = Object.assign(new Error('duplicate key value violates unique constraint'), {
    code: '23505',
    detail: 'Key (email)=(chim@mau.example) already exists.',
  })
  log.error({ err: Object.assign(inner, { parameters: ['chim@mau.example'] }), case: 'a' }, 'a request failed')
  log.error({ err: new Error('around', { cause: inner }) }, 'a request failed')
  expect(line).toContain('"code":"23505"')
  expect(line).toContain('unique constraint')
  expect(line).toContain('"case":"a"')
  expect(line).not.toContain('chim@mau.example')
})
