import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createCatalog } from '../definition/catalog.ts'
import { openStore } from '../store/store.ts'
import { verify } from './verify.ts'

const program = join(import.meta.dirname, 'kill.testing.ts')

/** Runs the program until it has answered so many commands, kills it a moment later, and gives all that it had answered. */
function runAndKill(file: string, run: string, answers: number, afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, file, run], { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let problem = ''
    let isDoomed = false
    child.stderr.on('data', (chunk) => {
      problem += chunk
    })
    child.stdout.on('data', (chunk) => {
      out += chunk
      if (out.split('\n').length > answers && !isDoomed) {
        isDoomed = true
        setTimeout(() => child.kill('SIGKILL'), afterMs)
      }
    })
    child.on('close', (_, signal) => {
      // The last line may be cut in the middle: then nobody has read that answer.
      if (signal === 'SIGKILL') resolve(out.split('\n').slice(0, -1))
      else reject(new Error(problem))
    })
  })
}

describe('an engine killed in the middle', () => {
  it('has lost nothing it answered, doubled nothing, and goes on', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'statecraft-kill-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'kill.sqlite')
    const answered: string[] = []
    for (const [at, answers] of [1, 4, 9, 14, 20, 27].entries()) {
      // At different moments of a command: while it writes, while it commits, between two.
      answered.push(...(await runAndKill(file, `run-${at}`, answers, at * 2)))
    }
    expect(answered.length).toBeGreaterThanOrEqual(75)

    const store = await openStore({ file })
    const events = await store.read
      .selectFrom('event')
      .select('command_id')
      .where('command_id', 'is not', null)
      .execute()
    const logged = events.map((event) => event.command_id!)
    expect(new Set(logged).size).toBe(logged.length)
    expect(answered.filter((id) => !logged.includes(id))).toEqual([])
    const commands = await store.read.selectFrom('command').select(['command_id', 'answer']).execute()
    expect(commands.filter(({ answer }) => answer === null)).toEqual([])
    expect(commands.map(({ command_id }) => command_id).sort()).toEqual([...logged].sort())
    const cases = await store.read.selectFrom('case_').select('number').orderBy('number').execute()
    for (const [year, numbers] of Map.groupBy(
      cases.map(({ number }) => number),
      (number) => number.slice(3, 7),
    )) {
      expect(numbers).toEqual(numbers.map((_, at) => `HS-${year}-${String(at + 1).padStart(4, '0')}`))
    }
    expect((await verify({ store, catalog: createCatalog() }, { replay: true })).faults).toEqual([])
    await store.close()
  })
})
