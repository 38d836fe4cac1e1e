import { type IncomingMessage, type RequestOptions, request } from 'node:http'
import { Readable } from 'node:stream'

/** A call as no browser would make it: the path goes out as it stands, and headers are nobody's but the caller's. */
export interface RawCall {
  method?: string
  path: string
  headers?: Record<string, string>
  /** Text, bytes, or a stream that is sent in pieces without saying its length. */
  body?: string | Uint8Array | Readable
}

export interface RawAnswer {
  status: number
  headers: IncomingMessage['headers']
  text: string
  /** From the first byte sent to the last one read. */
  ms: number
}

/** Makes the call; an answer that comes before the body was sent whole counts, as a browser would show it. */
export function rawCall(url: string, { method = 'GET', path, headers = {}, body }: RawCall): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  // As browsers ask: otherwise the server may close behind its answer while the body is still on its way.
  const kept = { connection: 'keep-alive', ...headers }
  const options: RequestOptions = { hostname, port, method, path, headers: kept, agent: false }
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const sent = request(options, async (answer) => {
      const chunks: Buffer[] = []
      try {
        for await (const chunk of answer) chunks.push(chunk as Buffer)
      } catch {
        // The server may cut the connection behind its answer, while the body is still being sent.
      }
      const text = Buffer.concat(chunks).toString('utf8')
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, ms: performance.now() - begun })
      sent.destroy()
    })
    let answered = false
    sent.on('response', () => {
      answered = true
    })
    sent.on('error', (error) => {
      if (!answered) reject(error)
    })
    if (body instanceof Readable) body.on('error', () => {}).pipe(sent)
    else sent.end(body)
  })
}

/** So many megabytes, a piece at a time. */
export function streamOf(megabytes: number): Readable {
  const piece = Buffer.alloc(64 * 1024, 'x')
  return Readable.from(
    (function* () {
      for (let sent = 0; sent < megabytes * 16; sent += 1) yield piece
    })(),
  )
}

export interface FormPart {
  name?: string
  file?: string
  content: string | Uint8Array
}

/** A call of somebody: the name of an account, or a cookie as it stands; nobody without it. */
export type Call = RawCall & { as?: string | undefined }
const json =
  (method: string) =>
  (path: string, body: unknown, as?: string): Call => ({
    method,
    path,
    as,
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
/** Calls with JSON; a text goes out as it stands. */
export const post = json('POST')
export const put = json('PUT')
export const get = (path: string, as?: string): Call => ({ path, as })

/** Fields of a form as a browser sends them; one with `file`, its name, is a file. */
export function form(path: string, parts: FormPart[], as?: string): Call {
  const line = (text: string) => Buffer.from(`${text}\r\n`)
  const body = parts.flatMap(({ name = 'file', file, content }) => [
    line('--giua'),
    line(`content-disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}`),
    ...(file === undefined ? [] : [line('content-type: application/pdf')]),
    line(''),
    Buffer.from(content),
    line(''),
  ])
  const headers = { 'content-type': 'multipart/form-data; boundary=giua' }
  return { method: 'POST', path, as, headers, body: Buffer.concat([...body, line('--giua--')]) }
}
