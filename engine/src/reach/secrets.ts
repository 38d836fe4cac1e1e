import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { parseAllowedHost } from './allowed-hosts.ts'

/** A secret of the operator: its value, and the hosts that it may be sent to. Who draws a workflow knows its name only. */
export interface Secret {
  value: string
  hosts: string[]
}

export type Secrets = ReadonlyMap<string, Secret>

const name = /^[A-Z][A-Z0-9_]{0,63}$/

const shape = z.record(
  z.string().regex(name, 'expected a name of capital letters, digits and _'),
  z.strictObject({
    // What is shorter would be found by chance in what others answer.
    value: z.string().min(8, 'expected at least 8 characters'),
    hosts: z.array(z.string().refine((host) => parseAllowedHost(host)?.host === host, 'expected a host')).min(1),
  }),
)

/** Reads the file of secrets, `{ "NAME": { "value", "hosts" } }`. Throws what is wrong with it, without a value. */
export function readSecrets(file: string): Secrets {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    // What the parser says of the text would show some of it.
    const why = error instanceof SyntaxError ? 'it is no JSON' : error instanceof Error ? error.message : String(error)
    throw new Error(`cannot read "${file}" (${why})`)
  }
  const read = shape.safeParse(content)
  if (read.success) return new Map(Object.entries(read.data))
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`in "${file}": ${faults.join('; ')}`)
}

const reference = /\{\{\s*secret\.([A-Z0-9_]+)\s*\}\}/g

/** The names of secrets that a text asks for. */
export function secretsIn(text: string): string[] {
  return [...text.matchAll(reference)].map(([, found]) => found!)
}

/** Puts secrets into a text for one host; throws when one does not exist or is not for this host. */
export function fillSecrets(text: string, secrets: Secrets, { hostname }: URL): string {
  return text.replace(reference, (_, asked: string) => {
    const secret = secrets.get(asked)
    if (!secret) throw new Error(`there is no secret "${asked}"`)
    if (!secret.hosts.includes(hostname)) throw new Error(`the secret "${asked}" is not for the host "${hostname}"`)
    return secret.value
  })
}

/** Takes secrets out of a text that may show them: an answer that repeats the question, an error that quotes it. */
export function hideSecrets(text: string, secrets: Secrets): string {
  let hidden = text
  for (const [known, { value }] of secrets)
    for (const written of new Set([value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)]))
      hidden = hidden.replaceAll(written, `[secret ${known}]`)
  return hidden
}
