import { compileForm, type Form, type FormEnv, type JsonObject, type Validator } from '../../src/index.ts'

/** A form with the text of its validator's module, and the data it is asked of, one after the other. */
export interface Question {
  form: Form
  module: string
  env: FormEnv
  steps: JsonObject[]
}

/** Evaluates with the code that a page is built of, following each submission as a screen does. */
async function answer(question: Question) {
  const address = URL.createObjectURL(new Blob([question.module], { type: 'text/javascript' }))
  const { default: validator } = (await import(/* @vite-ignore */ address)) as { default: Validator }
  URL.revokeObjectURL(address)
  const follow = compileForm(question.form, validator).follow()
  return question.steps.map((data) => {
    const { visible, required, enabled, ...rest } = follow(data, question.env)
    return { ...rest, visible: [...visible], required: [...required], enabled: [...enabled] }
  })
}

declare global {
  interface Window {
    answers(questions: Question[]): Promise<unknown[]>
  }
}

window.answers = async (questions) => {
  const all: unknown[] = []
  for (const question of questions) all.push(await answer(question))
  return all
}
