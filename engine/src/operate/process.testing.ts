import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')
const command = join(root, 'engine/src/cli/main.ts')

/** The smallest plugin: a server with it starts in the shortest time. */
export const helloPlugin = join(root, 'examples/hello')

/** `statecraft start` as a process of its own. */
export interface StartedProcess {
  child: ChildProcess
  address: string
  /** What it has written so far. */
  output(): string
}

export interface ProcessOptions {
  data: string
  args?: string[]
  env?: Record<string, string>
  /** A shell command that runs before it in the same process, as in `ulimit -f 100`. */
  shell?: string
}

const children = new Set<ChildProcess>()

/** Kills what was started and still runs; for `afterEach`. */
export function killStarted(): void {
  for (const child of children) child.kill('SIGKILL')
  children.clear()
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'statecraft-process-'))

/** Starts a server and waits until it says where it listens; fails with its exit status and output when it ends instead. */
export function startProcess(options: ProcessOptions): Promise<StartedProcess> {
  const { child, output } = spawned(options)
  return new Promise((done, fail) => {
    const look = () => {
      const address = /Statecraft: (http:\S+)/.exec(output())?.[1]
      // The notice is printed in one piece.
      if (address) done({ child, address, output })
    }
    child.stdout!.on('data', look)
    child.on('exit', (code) => fail(new Error(`exit ${code}: ${output()}`)))
  })
}

/** Starts a server that is to end by itself; gives its exit status and all it wrote. */
export async function endedProcess(options: ProcessOptions): Promise<{ code: number | null; output: string }> {
  const { child, output } = spawned(options)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output: output() }
}

/** The exit status of a process, also when it has ended already. */
export async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const [code] = (await once(child, 'exit')) as [number | null]
  return code
}

function spawned({ data, args = [], env = {}, shell }: ProcessOptions) {
  const words = [command, 'start', '--port', '0', '--data', data, ...args]
  const [program, given] = shell
    ? ['bash', ['-c', `${shell}; exec "$0" "$@"`, process.execPath, ...words]]
    : [process.execPath, words]
  const child = spawn(program, given, {
    env: {
      ...process.env,
      LOG_LEVEL: 'warn',
      // As `npm start` does: what was compiled once is not compiled again.
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/statecraft'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk
    })
  child.on('exit', () => children.delete(child))
  return { child, output: () => output }
}
