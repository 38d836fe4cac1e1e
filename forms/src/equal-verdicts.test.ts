import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type EvaluatingBrowser, evaluatingBrowser } from '../gallery/verdicts/in-browser.ts'
import { checkForm } from './check.ts'
import { type CompiledForm, compileForm, type Evaluation } from './compile.ts'
import type { FormEnv } from './logic/run.ts'
import { compileValidator } from './server/validator.ts'
import { randomOf } from './testing/random.ts'
import { randomData, randomEdit } from './testing/random-data.ts'
import { randomForm } from './testing/random-form.ts'

/** How many random forms: `FORMS=20000 npx vitest run forms/src/equal-verdicts.test.ts` for the whole proof. */
const FORMS = Number(process.env.FORMS ?? 1_000)
const EDITS = 6
const minuteMs = 60_000

const said = ({ data, visible, required, enabled, findings }: Evaluation) => ({
  data,
  visible: [...visible],
  required: [...required],
  enabled: [...enabled],
  findings,
})

/** A form and what is done to one submission of it: each entry is the data after one more edit. */
function story(seed: number) {
  const random = randomOf(seed)
  const form = randomForm(random)
  const env: FormEnv = { now: '2026-03-01T00:00:00Z', context: { settings: { limit: random.int(5) } } }
  let data = randomData(random, form)
  const steps = Array.from({ length: EDITS }, () => {
    data = randomEdit(random, form, data)
    return data
  })
  return { form, env, steps, random }
}

/** Evaluations while a submission is followed; now and then a day passes. */
function followed({ form, env, steps, random }: ReturnType<typeof story>, compiled: CompiledForm): boolean {
  const follow = compiled.follow()
  let current = env
  for (const data of steps) {
    if (random.chance(0.1)) current = { ...current, now: '2026-12-31T00:00:00Z' }
    expect(said(follow(data, current)), form.title).toEqual(said(compiled.evaluate(data, current)))
  }
  return true
}

let browser: EvaluatingBrowser
beforeAll(async () => {
  browser = await evaluatingBrowser()
}, minuteMs)
afterAll(() => browser?.close())

it(
  `a browser with its bundle, and a server that follows, say what a server says that evaluates anew, over ${FORMS} random forms`,
  async () => {
    const batch = 100
    for (let first = 0; first < FORMS; first += batch) {
      const seeds = Array.from({ length: Math.min(batch, FORMS - first) }, (_, index) => 1_000_000 + first + index)
      const stories = seeds.map(story)
      const inBrowser = await browser.evaluate(stories)
      for (const [index, one] of stories.entries()) {
        const compiled = compileForm(one.form, compileValidator(one.form))
        const onServer = one.steps.map((data) => said(compiled.evaluate(data, one.env)))
        expect(inBrowser[index], `seed ${seeds[index]}`).toEqual(JSON.parse(JSON.stringify(onServer)))
        followed(one, compiled)
      }
    }
  },
  FORMS * 500 + minuteMs,
)

it(
  'following a submission says what evaluating it anew says; the smallest seed that does not is told',
  () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const one = story(seed)
        followed(one, compileForm(one.form, compileValidator(one.form)))
      }),
      { numRuns: 100 },
    )
  },
  minuteMs,
)

it(
  'the forms are such as people make: most have no error, their logic finds things, and hides some',
  () => {
    const stories = Array.from({ length: 150 }, (_, seed) => story(seed))
    const fine = stories.filter(({ form }) => checkForm(form).every(({ severity }) => severity !== 'error'))
    const evaluations = stories.flatMap(({ form, env, steps }) => {
      const compiled = compileForm(form, compileValidator(form))
      return steps.map((data) => compiled.evaluate(data, env))
    })
    const codes = new Set(evaluations.flatMap(({ findings }) => findings.map(({ code }) => code)))
    expect(fine.length).toBeGreaterThan(60)
    for (const code of ['required', 'type', 'format', 'enum', 'minimum', 'unique-items', 'rieng-0', 'logic-failed']) {
      expect([...codes]).toContain(code)
    }
    expect(evaluations.some(({ visible }) => [...visible.values()].includes(false))).toBe(true)
  },
  minuteMs,
)
