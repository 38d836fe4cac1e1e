import { readFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'

/** `--json` and `--language`, the same on every command. */
export function withPrintOptions(command: Command): Command {
  return command
    .option('--json', 'print JSON')
    .addOption(new Option('--language <language>', 'language of the messages').choices(['vi', 'en']).default('vi'))
}

/** The text of a file the user named; one that is not there is wrong use, exit 2. */
export async function readNamed(command: Command, path: string): Promise<string> {
  return (await readNamedBytes(command, path)).toString('utf8')
}

export async function readNamedBytes(command: Command, path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch {
    return wrongUse(command, `Không đọc được tệp "${path}". (Cannot read the file.)`)
  }
}

/** Ends the command with a message and exit status 2. */
export function wrongUse(command: Command, message: string): never {
  return command.error(message, { exitCode: 2, code: 'wrong-use' })
}
