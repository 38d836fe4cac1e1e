/** A host that the operator lets the server call. */
export interface AllowedHost {
  /** A name, `*.` and a name for all below it, or an address; IPv6 in brackets. */
  host: string
  /** Only this port; unless said, the one of https, or for private hosts any. */
  port: string | null
  /** It stands inside: private addresses and plain http are allowed for it. */
  isPrivate: boolean
}

/** Reads `host`, `host:port`, `*.host`, each with `private:` before it for one that stands inside; undefined when it is none. */
export function parseAllowedHost(text: string): AllowedHost | undefined {
  const isPrivate = text.startsWith('private:')
  const found = /^(\*\.)?(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?$/i.exec(isPrivate ? text.slice(8) : text)
  if (!found) return undefined
  const [, below = '', name = '', port] = found
  if (!URL.canParse(`https://${name}:${port ?? 443}`)) return undefined
  const { hostname } = new URL(`https://${name}`)
  return { host: `${below}${hostname}`, port: port ?? null, isPrivate }
}

/** The entry of the list that lets an address be called. */
export function allowing(hosts: AllowedHost[], url: URL): AllowedHost | undefined {
  return hosts.find((allowed) => isOfHost(allowed, url) && isOfPort(allowed, url) && isOfScheme(allowed, url))
}

function isOfHost({ host }: AllowedHost, { hostname }: URL): boolean {
  const name = hostname.replace(/\.$/, '')
  return host.startsWith('*.') ? name.endsWith(host.slice(1)) : name === host
}

function isOfPort({ port, isPrivate }: AllowedHost, url: URL): boolean {
  if (port === null) return isPrivate || url.port === ''
  return (url.port || (url.protocol === 'https:' ? '443' : '80')) === port
}

const isOfScheme = ({ isPrivate }: AllowedHost, { protocol }: URL) =>
  protocol === 'https:' || (protocol === 'http:' && isPrivate)
