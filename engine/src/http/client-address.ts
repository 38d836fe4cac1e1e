import { BlockList, isIP, isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { addNetwork } from '../configuration-shape.ts'
import type { Caller } from './caller.ts'
import type { AppEnv } from './route.ts'

/** The caller's network address, as `callerReader` found it at the beginning of the request. */
export function addressOf(c: Context<AppEnv>): string {
  return c.get('caller').address
}

/**
 * Reads who calls: the address of the socket, since a header could say anything. Only where that address is a trusted proxy, its
 * `X-Forwarded-For` and `X-Forwarded-Proto` are believed, from the right, up to the first address that is no trusted proxy.
 */
export function callerReader(trustedProxies: string[]): (c: Context) => Caller {
  const trusted = new BlockList()
  for (const network of trustedProxies) addNetwork(trusted, network)
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

  return (c) => {
    const socket = socketAddress(c)
    if (!isTrusted(socket)) return { address: socket, https: null }
    const hops = listOf(c.req.header('x-forwarded-for')).map(plain)
    const scheme = listOf(c.req.header('x-forwarded-proto')).at(-1)?.toLowerCase()
    const https = scheme === undefined ? null : scheme === 'https'
    for (const hop of hops.reverse()) {
      // What stands left of something that is no address was written by nobody who is believed.
      if (isIP(hop) === 0) break
      if (!isTrusted(hop)) return { address: hop, https }
    }
    return { address: socket, https }
  }
}

function socketAddress(c: Context): string {
  try {
    return plain(getConnInfo(c).remote.address ?? 'unknown')
  } catch {
    return 'unknown'
  }
}

/** An IPv4 address as such, also where the socket speaks IPv6, and without the port that some proxies add. */
function plain(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/^\[(.+)\](:\d+)?$/, '$1')
  return bare.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
}

const listOf = (header: string | undefined): string[] =>
  (header ?? '')
    .slice(-2_000)
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
