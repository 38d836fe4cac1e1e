import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'
import type { Form } from '../src/index.ts'
import { standaloneValidator } from '../src/server.ts'
import { sampleForm } from './sample-form.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}
/** As strict as the engine's own: no evaluated code, no inline script. */
const CSP = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"

/** The gallery of fields, built and served. */
export function serveGallery(): Promise<{ url: string; close: () => void }> {
  return servePage(import.meta.dirname, [validatorModule('virtual:sample-validator', sampleForm)])
}

/**
 * A page built by Vite and served on a free port under a content security policy, as strict as the engine's unless another is given.
 * Close it to stop the server and remove the build.
 */
export async function servePage(
  root: string,
  plugins: Plugin[] = [],
  policy = CSP,
): Promise<{ url: string; close: () => void }> {
  const outDir = mkdtempSync(join(tmpdir(), 'forms-gallery-'))
  // A test runner says `test` here, and React would come in its slow development build.
  process.env.NODE_ENV = 'production'
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    plugins: [react(), ...plugins],
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 4000 },
  })
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    try {
      const body = readFileSync(join(outDir, path === '/' ? 'index.html' : path))
      response
        .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/html', 'content-security-policy': policy })
        .end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.close()
      server.closeAllConnections()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}

/** The validator of a form as a module that a page imports by `id`. */
export function validatorModule(id: string, form: Form): Plugin {
  return {
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) => (source === `\0${id}` ? standaloneValidator(form) : null),
  }
}
