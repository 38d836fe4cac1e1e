import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sparticuz, { inflate } from '@sparticuz/chromium'
import type { LaunchOptions } from 'playwright-core'

// With the first two the second page hangs for ever; without web security a page sends no Origin, which the server asks for.
const harmful = new Set([
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
])

/** How to launch the Chromium that comes inside `@sparticuz/chromium`, with the libraries that a bare Debian lacks beside it. */
export async function packedChromium(): Promise<LaunchOptions> {
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin')
  const executablePath = await oneAtATime(async () => {
    await inflate(join(bin, 'al2023.tar.br'))
    return sparticuz.executablePath()
  })
  const libraries = [join(tmpdir(), 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(tmpdir(), 'fonts') }
  return {
    executablePath,
    env: env as Record<string, string>,
    args: sparticuz.args.filter((argument) => !harmful.has(argument)),
  }
}

/** Unpacking takes seconds, and a program that another process is still writing cannot be run. */
async function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const lock = join(tmpdir(), 'statecraft-chromium.lock')
  for (let tries = 0; tries < 600; tries += 1) {
    try {
      mkdirSync(lock)
      break
    } catch {
      // A lock older than a minute was left by a run that was killed.
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 60_000)
        rmSync(lock, { recursive: true, force: true })
      await new Promise((done) => setTimeout(done, 100))
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}
