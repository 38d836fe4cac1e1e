import { Argument, type Command, InvalidArgumentError } from 'commander'
import type { Figure } from '../bench/figure.ts'
import { runBenchmarks } from '../bench/run.ts'

/** `statecraft bench [workflows|engine|forms]`: the benchmarks, each beside its reference in the same run; exit status 1 when one misses its goal. */
export function benchCommand(program: Command): void {
  program
    .command('bench')
    .description('the benchmarks, each against its reference in the same run')
    .addArgument(new Argument('[what]', 'only these').choices(['workflows', 'engine', 'forms']))
    .option('--times <number>', 'how often the completion through HTTP is measured', positive, 200)
    .option('--rounds <number>', 'how many rounds each of workflows and engine has; medians are told', positive, 7)
    .option('--full', 'the engine at its full sizes: 1,000,000 stored cases, 10,000 events, 10,000 items')
    .option('--json', 'print JSON')
    .action(async (what: string | undefined, options: Options) => {
      const results: Figure[] = []
      const asked = (one: string) => what === undefined || what === one
      if (asked('engine')) results.push(...(await runBenchmarks(options.times)), ...(await benchEngine(options)))
      if (asked('workflows')) results.push(...(await benchWorkflows(options.rounds)))
      if (asked('forms')) results.push(...(await benchForms()))
      if (options.json) console.log(JSON.stringify({ results }, null, 2))
      else for (const one of results) console.log(sentenceOf(one))
      if (results.some(({ pass }) => !pass)) process.exitCode = 1
    })
}

interface Options {
  times: number
  rounds: number
  full?: boolean
  json?: boolean
}

/** Loaded only here: it needs bpmn-engine and the builders of tests, which are there for development alone. */
async function benchEngine({ rounds, full }: Options): Promise<Figure[]> {
  const { fullSizes, runEngineBenchmarks, smallSizes } = await import('../bench/engine/index.ts')
  return runEngineBenchmarks(rounds, full ? fullSizes : smallSizes)
}

/** Loaded only here: it measures against bpmn-engine, which is there for development alone. */
async function benchWorkflows(rounds: number): Promise<Figure[]> {
  const { runWorkflowBenchmarks } = await import('@statecraft/workflows/bench')
  return runWorkflowBenchmarks(rounds)
}

/** Loaded only here: it builds pages and drives a browser, which are there for development alone. */
async function benchForms(): Promise<Figure[]> {
  const { runFormBenchmarks } = await import('@statecraft/forms/bench')
  return runFormBenchmarks()
}

const sentenceOf = ({ name, ours, reference, ratio, goal, pass }: Figure) =>
  `${name}: ${ours}, reference ${reference} (×${ratio}), goal ${goal}: ${pass ? 'pass' : 'MISSED'}`

function positive(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('expected a whole number above zero')
  return value
}
