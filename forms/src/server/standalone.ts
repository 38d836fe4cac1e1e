import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import standaloneCode from 'ajv/dist/standalone/index.js'
import type { Form } from '../form.ts'
import { createAjv, patternModule, schemaToCompile } from './validator.ts'

const resolve = createRequire(import.meta.url)

/**
 * The validator of a form as the text of one ES module without imports, `require` or evaluated code, so that it runs in a page
 * whose content security policy has no `unsafe-eval`. Its default export is a `Validator`.
 */
export function standaloneValidator(form: Pick<Form, 'schema'>): string {
  const ajv = createAjv(true)
  const validate = ajv.compile(schemaToCompile(form.schema))
  const code = standaloneCode.default(ajv, validate)
  const { text, parts } = bundle(code)
  const body = text
    .replace(/^"use strict";/, '')
    .replace(/export const validate = (\w+);export default \w+;/, 'const check = $1;')
  return `${[...parts].join('\n')}\n${body}\n${exported}\n`
}

const exported = `export default function validator(data) {
  if (check(data)) return [];
  return check.errors.map(({ instancePath, schemaPath, keyword, params }) => ({ instancePath, schemaPath, keyword, params }));
}`

/** Puts what Ajv's code asks for by `require` in front of it, each part once, as plain functions. */
function bundle(code: string): { text: string; parts: Set<string> } {
  const names = new Map<string, string>()
  const parts = new Set<string>()
  const text = code.replace(/require\("([^"\\]+)"\)/g, (_call, module: string) => {
    const name = names.get(module) ?? `part${names.size}`
    if (!names.has(module)) parts.add(`const ${name} = ${partOf(module)};`)
    names.set(module, name)
    return name
  })
  return { text, parts }
}

/** The text of one of the few modules that validators use, as an expression that gives its exports. */
function partOf(module: string): string {
  if (module === patternModule) return patternPart()
  if (module === 'ajv/dist/runtime/equal') return `{ default: ${commonJs('fast-deep-equal')} }`
  if (module === 'ajv/dist/runtime/ucs2length' || module === 'ajv-formats/dist/formats') return commonJs(module)
  throw new Error(`A validator asks for "${module}", which browsers do not have; add it to standalone.ts.`)
}

function commonJs(module: string): string {
  const text = readFileSync(resolve.resolve(module), 'utf8')
    .replace(/^\/\/# sourceMappingURL.*$/m, '')
    // A note for Ajv's own compiler that nobody reads here.
    .replace(/^\w+\.code = 'require.*$/m, '')
  return `((module) => { const exports = module.exports;\n${text}\nreturn module.exports; })({ exports: {} })`
}

/** The same pattern engine as on the server, in the shape Ajv calls: `pattern -> { test }`. */
function patternPart(): string {
  const engine = readFileSync(resolve.resolve('re2js').replace(/index\.cjs$/, 'index.js'), 'utf8')
  const inside = engine.replace(/^export \{[^}]*\};?\s*$/m, '').replace(/^\/\/# sourceMappingURL.*$/m, '')
  return `(() => {\n${inside}\nreturn (pattern) => { const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern), 0); return { test: (text) => compiled.test(text) }; }; })()`
}
