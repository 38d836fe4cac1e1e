import { type LookupAddress, lookup } from 'node:dns'
import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './address.ts'
import { type AllowedHost, allowing } from './allowed-hosts.ts'

/** A call to a system outside. */
export interface Asked {
  method: string
  url: string
  headers: Record<string, string>
  body?: string | undefined
  /** From the first byte sent to the last one read, redirects included. */
  timeoutMs: number
  /** Headers for a host, asked for anew at each redirect: a secret goes only where it belongs. */
  headersFor?: (url: URL) => Record<string, string>
  signal?: AbortSignal | undefined
}

export interface Answered {
  status: number
  headers: Record<string, string>
  text: string
}

/** Why a call was not made, or its answer not read. Trying again changes nothing. */
export class ReachRefused extends Error {
  readonly code: 'url-invalid' | 'host-not-allowed' | 'address-private' | 'redirects-too-many' | 'answer-too-large'

  constructor(code: ReachRefused['code'], detail: string) {
    super(`${code}: ${detail}`)
    this.code = code
  }
}

/** The only way by which the server calls others for what people have drawn or entered. */
export interface Reach {
  call(asked: Asked): Promise<Answered>
  /** Throws `ReachRefused` unless the address may be called; what its name stands for is asked when it is. */
  mustBeAllowed(url: string): void
}

export interface ReachOptions {
  hosts: AllowedHost[]
  /** Instead of the system's own, for tests. */
  resolve?: (hostname: string) => Promise<LookupAddress[]>
}

const answerBytesAtMost = 1024 * 1024
const redirectsAtMost = 5
const redirecting = new Set([301, 302, 303, 307, 308])

/**
 * Calls hosts of the operator's list and no others. A name is resolved once, all its addresses must be of the open Internet unless the list says that
 * the host stands inside, and the connection is made to one of just these, so that a name cannot change in between. Redirects are followed for reading
 * only, each checked as the first.
 */
export function createReach({ hosts, resolve = resolveBySystem }: ReachOptions): Reach {
  function allowed(text: string): { url: URL; host: AllowedHost } {
    if (!URL.canParse(text)) throw new ReachRefused('url-invalid', text.slice(0, 200))
    const url = new URL(text)
    if (url.username !== '' || url.password !== '') throw new ReachRefused('url-invalid', url.hostname)
    const host = allowing(hosts, url)
    if (!host) throw new ReachRefused('host-not-allowed', url.origin)
    return { url, host }
  }

  async function addressesOf(url: URL, host: AllowedHost): Promise<LookupAddress[]> {
    const name = url.hostname.replace(/^\[|\]$/g, '')
    const family = isIP(name)
    const found = family === 0 ? await resolve(name) : [{ address: name, family }]
    if (!host.isPrivate && !found.every(({ address }) => isPublicAddress(address)))
      throw new ReachRefused('address-private', url.hostname)
    return found
  }

  async function call(asked: Asked): Promise<Answered> {
    const timeout = AbortSignal.timeout(asked.timeoutMs)
    const signal = asked.signal ? AbortSignal.any([asked.signal, timeout]) : timeout
    let at = asked.url
    for (let hop = 0; hop <= redirectsAtMost; hop += 1) {
      const { url, host } = allowed(at)
      const addresses = await untilAborted(addressesOf(url, host), signal)
      const answer = await send(url, addresses, asked, signal)
      const { location } = answer.headers
      if (!redirecting.has(answer.status) || !location || !reads(asked)) return answer
      if (!URL.canParse(location, url)) throw new ReachRefused('url-invalid', 'the redirect')
      at = new URL(location, url).href
    }
    throw new ReachRefused('redirects-too-many', asked.url)
  }

  return {
    call,
    mustBeAllowed: (url) => {
      allowed(url)
    },
  }
}

const reads = ({ method }: Asked) => method === 'GET' || method === 'HEAD'

function send(url: URL, addresses: LookupAddress[], asked: Asked, signal: AbortSignal): Promise<Answered> {
  const { method, body } = asked
  const request = url.protocol === 'https:' ? secureRequest : plainRequest
  const headers: Record<string, string> = {
    ...asked.headers,
    ...asked.headersFor?.(url),
    'accept-encoding': 'identity',
  }
  if (body !== undefined) headers['content-length'] = String(Buffer.byteLength(body))
  return new Promise((resolve, reject) => {
    // A connection of its own: one that is kept could go to an address that was checked for another host.
    const sent = request(url, { method, headers, signal, agent: false, lookup: pinned(addresses) }, (answer) => {
      read(answer).then(resolve, reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Answers every question for the host's address with those that were checked. */
function pinned(addresses: LookupAddress[]): LookupFunction {
  return (_name, options, done) => {
    const [first] = addresses
    if (!first) return done(Object.assign(new Error('the host has no address'), { code: 'ENOTFOUND' }), '', 0)
    if (options.all) return done(null, addresses)
    return done(null, first.address, first.family)
  }
}

async function read(answer: IncomingMessage): Promise<Answered> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > answerBytesAtMost) {
      answer.destroy()
      throw new ReachRefused('answer-too-large', `more than ${answerBytesAtMost} bytes`)
    }
    chunks.push(chunk)
  }
  const headers = Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')])
  return {
    status: answer.statusCode ?? 0,
    headers: Object.fromEntries(headers) as Record<string, string>,
    text: Buffer.concat(chunks).toString('utf8'),
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(signal.reason)
  return Promise.race([
    work,
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true })),
  ])
}

function resolveBySystem(hostname: string): Promise<LookupAddress[]> {
  return new Promise((resolve, reject) => {
    lookup(hostname, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)))
  })
}
