import { Command, CommanderError } from 'commander'
import { version } from '../server.ts'
import { backupCommand } from './backup.ts'
import { benchCommand } from './bench.ts'
import { checkCommand } from './check.ts'
import { compileCommand } from './compile.ts'
import { decideCommand } from './decide.ts'
import { importCommand } from './import.ts'
import { migrateCommand } from './migrate.ts'
import { pluginCommand } from './plugin.ts'
import { rebuildCommand } from './rebuild.ts'
import { restoreCommand } from './restore.ts'
import { roundtripCommand } from './roundtrip.ts'
import { startCommand } from './start.ts'
import { testCommand } from './test.ts'
import { traceCommand } from './trace.ts'
import { typesCommand } from './types.ts'
import { verifyCommand } from './verify.ts'

/** Every command of `statecraft`, one file each; add a command here. */
const commands = [
  startCommand,
  checkCommand,
  compileCommand,
  traceCommand,
  decideCommand,
  roundtripCommand,
  importCommand,
  typesCommand,
  testCommand,
  pluginCommand,
  backupCommand,
  restoreCommand,
  rebuildCommand,
  verifyCommand,
  migrateCommand,
  benchCommand,
]

/** The command line: exit status 0 fine, 1 the thing checked has errors, 2 wrong use. */
export function createProgram(): Command {
  const program = new Command('statecraft')
    .description('Forms and workflows for public administration')
    .version(version)
    // Set before the commands are added, so that each inherits it.
    .exitOverride()
    .showHelpAfterError()
  for (const command of commands) command(program)
  return program
}

/** Runs one command line, without the node and script words; sets the exit status of the process. */
export async function main(args: string[]): Promise<void> {
  try {
    await createProgram().parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
    else {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    }
  }
}

if (import.meta.main) await main(process.argv.slice(2))
