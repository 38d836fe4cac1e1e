import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'

it('the example in the README runs and prints what it says', async () => {
  const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const code = /```ts\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
  const printed: unknown[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((value) => void printed.push(value))
  const folder = mkdtempSync(join(tmpdir(), 'readme-'))
  const file = join(folder, 'example.ts')
  const entry = (name: string) => `'${new URL(name, import.meta.url).pathname}'`
  writeFileSync(
    file,
    code
      .replaceAll("'@statecraft/forms/server'", entry('./server.ts'))
      .replaceAll("'@statecraft/forms'", entry('./index.ts')),
  )
  try {
    await import(file)
  } finally {
    rmSync(folder, { recursive: true })
    log.mockRestore()
  }
  expect(printed).toEqual([[], ['Chưa nhập “Lý do”.']])
})
