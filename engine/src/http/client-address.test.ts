import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { callerReader } from './client-address.ts'

/** What is read of a request that comes from `socket` with these headers. */
async function read(trusted: string[], socket: string, headers: Record<string, string>) {
  const reader = callerReader(trusted)
  const app = new Hono().get('/', (c) => c.json(reader(c)))
  const incoming = { socket: { remoteAddress: socket, remotePort: 1, remoteFamily: 'IPv4' } }
  return (await app.request('/', { headers }, { incoming })).json()
}

const forwarded = (list: string, scheme = 'https') => ({ 'x-forwarded-for': list, 'x-forwarded-proto': scheme })

describe('who calls', () => {
  it.each([
    ['nobody is trusted', [], '10.0.0.5', forwarded('203.0.113.9'), '10.0.0.5', null],
    ['a stranger brings the header', ['10.0.0.5'], '10.0.0.6', forwarded('203.0.113.9'), '10.0.0.6', null],
    ['a trusted proxy says so', ['10.0.0.5'], '10.0.0.5', forwarded('203.0.113.9'), '203.0.113.9', true],
    [
      'the caller wrote a header of his own first',
      ['10.0.0.5'],
      '10.0.0.5',
      forwarded('1.2.3.4, 203.0.113.9'),
      '203.0.113.9',
      true,
    ],
    ['two proxies stand in a row', ['10.0.0.0/8'], '10.0.0.5', forwarded('203.0.113.9, 10.9.9.9'), '203.0.113.9', true],
    ['the proxy speaks http', ['10.0.0.5'], '10.0.0.5', forwarded('203.0.113.9', 'http'), '203.0.113.9', false],
    ['the proxy names nobody', ['10.0.0.5'], '10.0.0.5', {}, '10.0.0.5', null],
    ['what it names is no address', ['10.0.0.5'], '10.0.0.5', forwarded('203.0.113.9, unknown'), '10.0.0.5', true],
    ['the socket speaks IPv6', ['10.0.0.5'], '::ffff:10.0.0.5', forwarded('203.0.113.9:4711'), '203.0.113.9', true],
    ['the caller has an IPv6 address', ['fd00::/8'], 'fd00::1', forwarded('[2001:db8::7]:443'), '2001:db8::7', true],
  ])('is read when %s', async (_, trusted, socket, headers, address, https) => {
    expect(await read(trusted, socket, headers as Record<string, string>)).toEqual({ address, https })
  })

  it('is unknown without a socket', async () => {
    const reader = callerReader(['10.0.0.5'])
    const app = new Hono().get('/', (c) => c.json(reader(c)))
    const answer = await app.request('/', { headers: forwarded('1.2.3.4') })
    expect(await answer.json()).toEqual({ address: 'unknown', https: null })
  })
})
