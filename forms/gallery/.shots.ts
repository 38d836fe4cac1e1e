import { openBrowser } from '/work/main/forms/gallery/browser.ts'
import { serveGallery } from '/work/main/forms/gallery/serve.ts'

const g = await serveGallery()
const b = await openBrowser()
try {
  for (const [name, width, q] of [
    ['desk', 1440, '?rows=14&errors=1'],
    ['phone', 390, '?rows=3&errors=1'],
    ['read', 1440, '?rows=5&readOnly=1'],
  ] as const) {
    const p = await b.newPage({ viewport: { width, height: 900 } })
    p.on('pageerror', (e) => console.log('PAGEERROR', e.message.slice(0, 600)))
    p.on('console', (m) => {
      if (['error', 'warning'].includes(m.type())) console.log('CONSOLE', m.text().slice(0, 600))
    })
    await p.goto(g.url + q)
    await p.waitForTimeout(1200)
    await p.screenshot({ path: `/tmp/form-${name}.png`, fullPage: true })
    await p.close()
  }
} finally {
  await b.close()
  g.close()
}
