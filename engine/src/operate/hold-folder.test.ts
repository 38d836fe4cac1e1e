import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { holdFolder } from './hold-folder.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'statecraft-hold-'))

/** Another process that holds the folder until it is killed. */
async function holder(data: string) {
  const source = resolve(import.meta.dirname, 'hold-folder.ts')
  const code = `const { holdFolder } = await import(${JSON.stringify(source)}); holdFolder(${JSON.stringify(data)}); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

describe('holding a data folder', () => {
  it('is refused while another process holds it, and says which', async () => {
    const data = folder()
    const child = await holder(data)
    expect(() => holdFolder(data)).toThrow(
      expect.objectContaining({ code: 'folder-in-use', params: { folder: data, pid: child.pid } }),
    )
    child.kill('SIGKILL')
    await once(child, 'exit')
    holdFolder(data).release()
  })

  it('is refused a second time in one process, until it is let go', () => {
    const data = folder()
    const first = holdFolder(data)
    expect(() => holdFolder(data)).toThrow(expect.objectContaining({ code: 'folder-in-use' }))
    first.release()
    first.release()
    holdFolder(data).release()
  })
})
