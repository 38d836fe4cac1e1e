import { type Command, InvalidArgumentError } from 'commander'
import { runBenchmarks } from '../bench/run.ts'

/** `statecraft bench`: the benchmarks, each beside its reference in the same run; exit status 1 when one misses its goal. */
export function benchCommand(program: Command): void {
  program
    .command('bench')
    .description('the benchmarks, each against its reference in the same run')
    .option('--times <number>', 'how often each is measured', positive, 200)
    .option('--json', 'print JSON')
    .action(async ({ times, json }: { times: number; json?: boolean }) => {
      const results = await runBenchmarks(times)
      if (json) console.log(JSON.stringify({ results }, null, 2))
      else {
        for (const { name, ours, reference, ratio, goal, pass } of results) {
          console.log(
            `${name}: ${ours} ms, reference ${reference} ms (×${ratio}), goal ${goal} ms: ${pass ? 'pass' : 'MISSED'}`,
          )
        }
      }
      if (results.some(({ pass }) => !pass)) process.exitCode = 1
    })
}

function positive(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('expected a whole number above zero')
  return value
}
