import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPublicAddress } from './address.ts'
import { allowing, parseAllowedHost } from './allowed-hosts.ts'
import { createReach, type ReachOptions } from './reach.ts'
import { fillSecrets, hideSecrets, type Secrets } from './secrets.ts'

let server: Server
let port: number
const asked: IncomingMessage[] = []

/** What the server under test answers, by path. */
const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/ok': (_, response) => response.end('chào'),
  '/large': (_, response) => response.end('x'.repeat(2_000_000)),
  '/slow': () => {},
  '/to-loopback': (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  '/to-metadata': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-other': (_, response) => response.writeHead(302, { location: 'https://evil.example/' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/on': (_, response) => response.writeHead(307, { location: '/ok' }).end(),
}

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request)
    answers[new URL(request.url!, 'http://x').pathname]?.(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const hosts = (...texts: string[]) => texts.map((text) => parseAllowedHost(text)!)
const reachOf = (list: string[], resolve?: ReachOptions['resolve']) =>
  createReach({ hosts: hosts(...list), ...(resolve && { resolve }) })
const to = (address: string) => async () => [{ address, family: address.includes(':') ? 6 : 4 }]
const get = (reach: ReturnType<typeof createReach>, url: string, more = {}) =>
  reach.call({ method: 'GET', url, headers: {}, timeoutMs: 2_000, ...more })

describe('an address of the open Internet', () => {
  it.each(['8.8.8.8', '203.113.131.1', '2001:4860:4860::8888'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    '127.0.0.1',
    '127.8.9.1',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    '::7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
  ])('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('a host outside', () => {
  it.each([
    ['https://127.0.0.1/', '127.0.0.1'],
    ['https://2130706433/', '2130706433'],
    ['https://0x7f000001/', '127.0.0.1'],
    ['https://017700000001/', '127.0.0.1'],
    ['https://127.1/', '127.1'],
    ['https://[::1]/', '[::1]'],
    ['https://[::ffff:127.0.0.1]/', '[::ffff:127.0.0.1]'],
    ['https://[::ffff:7f00:1]/', '[::ffff:7f00:1]'],
    ['https://169.254.169.254/', '169.254.169.254'],
    ['https://127。0。0。1/', '127.0.0.1'],
  ])('%s is not called, even where the list names it', async (url, entry) => {
    await expect(get(reachOf([entry]), url)).rejects.toMatchObject({ code: 'address-private' })
  })

  it.each(['127.0.0.1', '10.1.2.3', '::1', '::ffff:192.168.0.1', '169.254.169.254', 'fd00::5'])(
    'whose name stands for %s is not called',
    async (address) => {
      await expect(get(reachOf(['api.mau.example'], to(address)), 'https://api.mau.example/')).rejects.toMatchObject({
        code: 'address-private',
      })
    },
  )

  it('with one private address among others is not called', async () => {
    const resolve = async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    await expect(get(reachOf(['api.mau.example'], resolve), 'https://api.mau.example/')).rejects.toMatchObject({
      code: 'address-private',
    })
  })

  it.each([
    'https://other.example/',
    'http://api.mau.example/',
    'https://api.mau.example:8443/',
    'https://api.mau.example.evil.example/',
    'https://evil-api.mau.example/',
    'ftp://api.mau.example/',
    'file:///etc/passwd',
    'gopher://api.mau.example/',
    'data:text/plain,x',
    'javascript:1',
  ])('%s is not on the list', async (url) => {
    await expect(get(reachOf(['api.mau.example'], to('8.8.8.8')), url)).rejects.toMatchObject({
      code: 'host-not-allowed',
    })
  })

  it.each(['https://user:secret@api.mau.example/', 'nothing', ''])('"%s" is no address', async (url) => {
    await expect(get(reachOf(['api.mau.example'], to('8.8.8.8')), url)).rejects.toMatchObject({ code: 'url-invalid' })
  })
})

describe('a host inside, marked as such', () => {
  const reach = () => reachOf([`private:esb.mau.example:${port}`], to('127.0.0.1'))
  const base = () => `http://esb.mau.example:${port}`

  it('is called over http, its name resolved once', async () => {
    let count = 0
    const resolve = async () => {
      count += 1
      // A name that says something else the second time.
      return [{ address: count === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]
    }
    const answer = await get(reachOf([`private:esb.mau.example:${port}`], resolve), `${base()}/ok`)
    expect([answer.status, answer.text, count]).toEqual([200, 'chào', 1])
    expect(asked.at(-1)!.headers.host).toBe(`esb.mau.example:${port}`)
  })

  it.each([
    ['/to-loopback', 'host-not-allowed'],
    ['/to-metadata', 'host-not-allowed'],
    ['/to-file', 'host-not-allowed'],
    ['/to-other', 'host-not-allowed'],
    ['/round', 'redirects-too-many'],
    ['/large', 'answer-too-large'],
  ])('is given up at %s', async (path, code) => {
    await expect(get(reach(), `${base()}${path}`)).rejects.toMatchObject({ code })
  })

  it('is followed on for reading, not for writing', async () => {
    expect(await get(reach(), `${base()}/on`)).toMatchObject({ status: 200, text: 'chào' })
    expect(await get(reach(), `${base()}/on`, { method: 'POST', body: '{}' })).toMatchObject({ status: 307 })
  })

  it('is not followed to a host whose name stands for this machine', async () => {
    answers['/to-listed'] = (_, response) => response.writeHead(302, { location: 'https://api.mau.example/' }).end()
    const both = reachOf([`private:esb.mau.example:${port}`, 'api.mau.example'], to('127.0.0.1'))
    await expect(get(both, `${base()}/to-listed`)).rejects.toMatchObject({ code: 'address-private' })
  })

  it('has so much time, and no more', async () => {
    await expect(get(reach(), `${base()}/slow`, { timeoutMs: 50 })).rejects.toThrow()
    const never = reachOf([`private:esb.mau.example:${port}`], () => new Promise(() => {}))
    await expect(get(never, `${base()}/ok`, { timeoutMs: 50 })).rejects.toThrow()
  })
})

describe('the list of hosts', () => {
  it.each([
    ['api.mau.example', { host: 'api.mau.example', port: null, isPrivate: false }],
    ['*.mau.example', { host: '*.mau.example', port: null, isPrivate: false }],
    ['private:esb.mau.example:8080', { host: 'esb.mau.example', port: '8080', isPrivate: true }],
    ['private:[fd00::1]:80', { host: '[fd00::1]', port: '80', isPrivate: true }],
  ])('takes %s', (text, entry) => {
    expect(parseAllowedHost(text)).toEqual(entry)
  })

  it.each(['', '*', '*.', 'https://api.mau.example', 'a b', 'host/path', 'host:99999', 'private:', '[::1'])(
    'refuses "%s"',
    (text) => {
      expect(parseAllowedHost(text)).toBeUndefined()
    },
  )

  it('takes what lies below a name, not the name itself and not what only ends alike', () => {
    const list = hosts('*.mau.example')
    const names = ['a.mau.example', 'a.b.mau.example', 'mau.example', 'xmau.example', 'a.mau.example.']
    const found = names.filter((name) => allowing(list, new URL(`https://${name}/`)))
    expect(found).toEqual(['a.mau.example', 'a.b.mau.example', 'a.mau.example.'])
  })
})

describe('secrets', () => {
  const secrets: Secrets = new Map([['TOKEN', { value: 'bi-mat/"1"', hosts: ['api.mau.example'] }]])
  const own = new URL('https://api.mau.example/')

  it('go to their own host only', () => {
    expect(fillSecrets('Bearer {{secret.TOKEN}}', secrets, own)).toBe('Bearer bi-mat/"1"')
    expect(() => fillSecrets('{{ secret.TOKEN }}', secrets, new URL('https://evil.example/'))).toThrow('is not for')
    expect(() => fillSecrets('{{secret.OTHER}}', secrets, own)).toThrow('no secret "OTHER"')
  })

  it('are taken out of what others say, however they are written', () => {
    const text = `a bi-mat/"1" b ${JSON.stringify('bi-mat/"1"')} c ${encodeURIComponent('bi-mat/"1"')}`
    expect(hideSecrets(text, secrets)).toBe('a [secret TOKEN] b "[secret TOKEN]" c [secret TOKEN]')
  })
})
