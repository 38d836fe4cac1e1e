/**
 * What `npm start` runs (by way of `need-node-24.mjs`): the web app is built when it is older than its sources, then the server starts.
 * Arguments go on to `statecraft start`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** What the page is built from. */
const sources = [
  'designer',
  'forms/src',
  'workflows/src',
  'engine/src/client.ts',
  'engine/src/http',
  'package-lock.json',
]
const built = join(root, 'designer/dist/index.html')

if (existsSync(join(root, 'designer/index.html')) && isStale()) build()

// A second start, also after a kill, need not compile everything again; it takes half a second less.
enableCompileCache(join(root, 'node_modules/.cache/statecraft'))
const { main } = await import('../engine/src/cli/main.ts')
await main(['start', ...process.argv.slice(2)])

function isStale(): boolean {
  if (!existsSync(built)) return true
  const builtAt = statSync(built).mtimeMs
  return sources.some((source) => newestIn(join(root, source)) > builtAt)
}

function newestIn(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  const inside = readdirSync(path).filter((name) => name !== 'dist' && name !== 'node_modules')
  return Math.max(stat.mtimeMs, ...inside.map((name) => newestIn(join(path, name))))
}

function build() {
  console.log('Đang dựng trang web… (Building the web app…)')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const { status } = spawnSync(process.execPath, [vite, 'build', join(root, 'designer'), '--logLevel', 'warn'], {
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error('Không dựng được trang web. (The web app could not be built.)')
    process.exit(1)
  }
}
