import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A real browser: the one `CHROME_PATH` names, one on the system, else the one inside a package. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env.CHROME_PATH ?? PLACES.find((path) => existsSync(path))
  if (named) return chromium.launch({ executablePath: named, args: ['--no-sandbox'] })
  // With these two a second page hangs for ever.
  const args = sparticuz.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote')
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args })
}
