import { parseArgs } from 'node:util'
import { measureSoundness, medianOf } from '../workflows/src/check/soundness/testing/measure.ts'

/** `npm run soundness -- --models N --seed S`: proves random models and tells in one line what was wrong with the proofs. */
const { values } = parseArgs({
  options: { models: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
})
const seed = Number(values.seed)
const { sound, calledUnsound, unsound, missed, times } = await measureSoundness(Number(values.models), seed)
for (const sketch of [...calledUnsound, ...missed].slice(0, 3)) console.log(`${sketch}\n`)
const ms = `ms median ${medianOf(times).toFixed(2)} max ${Math.max(0, ...times).toFixed(1)}`
console.log(
  `sound ${sound} called unsound ${calledUnsound.length}, unsound ${unsound} missed ${missed.length}, ${ms}, seed ${seed}`,
)
process.exitCode = calledUnsound.length + missed.length > 0 ? 1 : 0
