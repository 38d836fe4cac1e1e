import ipaddr from 'ipaddr.js'

/**
 * Whether an address is one of the open Internet: no machine of ours, no neighbour, no address that stands for another (IPv4 inside IPv6). What is not
 * known to be open is not.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const read = ipaddr.process(address)
  if (read.range() !== 'unicast') return false
  // The only part of IPv6 that is given out; what else is named unicast is reserved or from the past.
  return read.kind() === 'ipv4' || read.match(ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number])
}
