import { Command } from 'commander'
import { vi } from 'vitest'

/** What a command line prints, and its exit status; of wrong use only the status. `commands` add themselves to the program. */
export async function runCommand(
  commands: readonly ((program: Command) => void)[],
  args: string[],
): Promise<{ out: string; status: number }> {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} })
  for (const add of commands) add(program)
  let out = ''
  const writing = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  try {
    process.exitCode = 0
    await program.parseAsync(args, { from: 'user' })
    return { out, status: Number(process.exitCode) }
  } catch (error) {
    return { out: String(error), status: (error as { exitCode: number }).exitCode }
  } finally {
    writing.mockRestore()
  }
}
