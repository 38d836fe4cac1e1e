import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** When the power is cut. */
export interface Cut {
  answers: number
  ms: number
}

/** A disk that keeps only what was synced. */
export interface ForgetfulDisk {
  /** Works on it until the power is cut, some milliseconds after so many answers; returns what was answered. */
  runUntilCut(run: string, cut: Cut, mode: 'full' | 'normal'): Promise<string[]>
  /** The database as the last cut left it. */
  readonly file: string
  drop(): void
}

/** Whether this machine can make one: it takes Linux and a C compiler. */
export function canForget(): boolean {
  if (process.platform !== 'linux') return false
  try {
    execFileSync('cc', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export function createForgetfulDisk(): ForgetfulDisk {
  if (!canForget())
    throw new Error(
      'A power cut is simulated on Linux with a C compiler; install one (on Debian: apt-get install gcc).',
    )
  const place = mkdtempSync(join(tmpdir(), 'statecraft-power-'))
  const [folder, shadow, shim] = [join(place, 'disk'), join(place, 'synced'), join(place, 'shim.so')]
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', shim, join(import.meta.dirname, 'shim.c'), '-ldl'])
  for (const made of [folder, shadow]) mkdirSync(made)
  return {
    file: join(folder, 'power.sqlite'),
    runUntilCut: async (run, cut, mode) => {
      // What lies there since the last cut, or was looked at after it, is written.
      rmSync(shadow, { recursive: true })
      cpSync(folder, shadow, { recursive: true })
      const env = { ...process.env, LD_PRELOAD: shim, TORTURE_FOLDER: folder, TORTURE_SHADOW: shadow }
      const answered = await runAndKill(
        [join(import.meta.dirname, 'writer.ts'), join(folder, 'power.sqlite'), run, mode],
        env,
        cut,
      )
      // After the cut only what was synced is on the disk.
      rmSync(folder, { recursive: true })
      cpSync(shadow, folder, { recursive: true })
      return answered
    },
    drop: () => rmSync(place, { recursive: true, force: true }),
  }
}

function runAndKill(args: string[], env: NodeJS.ProcessEnv, { answers, ms }: Cut): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, problem, isDoomed] = ['', '', false]
    child.stderr.on('data', (chunk) => {
      problem += chunk
    })
    child.stdout.on('data', (chunk) => {
      out += chunk
      if (isDoomed || out.split('\n').length <= answers) return
      isDoomed = true
      setTimeout(() => child.kill('SIGKILL'), ms)
    })
    child.on('close', (_, signal) => {
      // The last line may be cut in the middle: then nobody has read that answer.
      if (signal === 'SIGKILL') resolve(out.split('\n').slice(0, -1))
      else reject(new Error(problem))
    })
  })
}
