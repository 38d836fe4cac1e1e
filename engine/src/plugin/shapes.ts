import type { Diagnostic, JsonValue } from '@statecraft/forms'
import { z } from 'zod'
import type { PluginLocale } from './loaded.ts'
import type { Overlay, PluginManifest, RegisterDefinition, Regulation, Scenario } from './manifest.ts'

/** The shapes of the files of a plugin, as `manifest.ts` types them; a key nobody knows is refused, for it is a typing error. */
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'kebab-case: a-z, 0-9 and -')
const day = z.iso.date()
const version = z.string().regex(/^\d+\.\d+\.\d+(-[\w.]+)?$/, 'a version: 1.2.3')
const object = z.record(z.string(), z.json())
const citation = z.string().min(3)
const inForce = z.strictObject({ from: day, to: day.optional() })

const grant = z.strictObject({
  action: z.enum([
    'case.start',
    'case.read',
    'case.cancel',
    'case.suspend',
    'case.correct',
    'task.read',
    'task.work',
    'task.assign',
    'task.deadline',
    'task.delegate',
    'document.read',
    'register.read',
    'register.write',
    'report.read',
    'definition.read',
    'definition.design',
    'definition.publish',
    'access.manage',
    'operations.manage',
    'job.work',
  ]),
  scope: z.enum(['unit', 'subtree', 'all']),
  relation: z.enum(['proposer', 'assignee', 'mentioned']).optional(),
})

export const manifestShape: z.ZodType<PluginManifest> = z.strictObject({
  id,
  version,
  title: z.string().min(1),
  engine: z.string().min(1),
  needs: z.record(z.string(), z.string()).optional(),
  roles: z.array(z.strictObject({ id, title: z.string().min(1), permissions: z.array(grant) })),
  entryPoints: z.array(
    z.strictObject({
      workflow: z.string(),
      title: z.string().min(1),
      description: z.string(),
      cites: z.array(citation).optional(),
    }),
  ),
  rules: z.string().optional(),
})

export const regulationShape: z.ZodType<Regulation> = z.strictObject({
  id: z.string().min(1),
  kind: z.string().min(1),
  title: z.string().min(1),
  shortTitle: z.string().min(1),
  issued: day.optional(),
  inForce,
  replaces: z.array(z.string()).optional(),
  namesRegime: z.boolean().optional(),
  provisions: z.array(
    z.strictObject({
      id: z.string().min(1),
      text: z.string().min(1),
      verified: z.boolean(),
      source: z.string().optional(),
    }),
  ),
  verified: z.boolean(),
  source: z.string().min(1),
})

export const registerShape = z.strictObject({
  id,
  title: z.string().min(1),
  kind: z.enum(['register', 'code-list']),
  schema: object,
  label: z.string(),
  searchable: z.array(z.string()).optional(),
  columns: z.array(z.string()),
  subject: z.string().optional(),
  report: z
    .strictObject({
      award: z.string(),
      year: z.string(),
      kind: z.string().optional(),
      bonus: z.string().optional(),
      directWorker: z.string().optional(),
    })
    .optional(),
  items: z
    .array(
      z.strictObject({
        code: z.string(),
        title: z.string(),
        from: day.optional(),
        to: day.optional(),
        cites: z.array(citation).optional(),
        verified: z.boolean().optional(),
      }),
    )
    .optional(),
}) as z.ZodType<RegisterDefinition>

const expectation = z.strictObject({
  status: z.enum(['running', 'completed', 'failed', 'cancelled']).optional(),
  open: z.array(z.string()).optional(),
  variables: object.optional(),
  registers: z.record(z.string(), z.array(object)).optional(),
  documents: z.record(z.string(), z.array(z.string())).optional(),
  regime: z.string().optional(),
})

export const scenarioShape = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  workflow: z.string(),
  now: z.iso.datetime({ offset: true }),
  settings: object.optional(),
  registers: z.record(z.string(), z.array(z.intersection(object, z.object({ id: z.string() })))).optional(),
  steps: z
    .array(
      z.union([
        z.strictObject({
          complete: z.string(),
          as: z.string(),
          data: object,
          refused: z.array(z.string()).optional(),
          findings: z.array(z.string()).optional(),
        }),
        z.strictObject({ advance: z.string().regex(/^P(?=.)/, 'an ISO 8601 duration: P3D') }),
        z.strictObject({ message: z.string().min(1), key: z.string().optional(), data: object.optional() }),
        z.strictObject({ signal: z.string().min(1), data: object.optional() }),
        z.strictObject({ expect: expectation }),
      ]),
    )
    .min(1),
}) as z.ZodType<Scenario>

export const localeShape: z.ZodType<PluginLocale> = z.strictObject({
  findings: z.record(z.string(), z.strictObject({ title: z.string().min(1), because: z.string().optional() })),
  words: z.record(z.string(), z.string()),
})

const insertedTask = z.strictObject({
  id,
  name: z.string().min(1),
  role: z.string(),
  form: z.string().optional(),
  deadlineWorkingDays: z.string().optional(),
  cites: z.array(citation).optional(),
})

export const overlayShape = z.strictObject({
  id,
  title: z.string().min(1),
  base: z.strictObject({ plugin: z.string(), version }),
  operations: z.array(
    z.union([
      z.strictObject({ set: z.strictObject({ setting: z.string(), value: z.json() }) }),
      z.strictObject({
        addField: z.strictObject({
          form: z.string(),
          into: z.string(),
          name: z.string().regex(/^[\p{L}_][\p{L}\p{N}_]*$/u, 'a name FEEL can read: letters, digits and _'),
          schema: object,
          after: z.string().optional(),
          required: z.boolean().optional(),
        }),
      }),
      z.strictObject({ changeField: z.strictObject({ form: z.string(), path: z.string(), schema: object }) }),
      z.strictObject({ removeField: z.strictObject({ form: z.string(), path: z.string() }) }),
      z.strictObject({ insertOnFlow: z.strictObject({ workflow: z.string(), flow: z.string(), task: insertedTask }) }),
      z.strictObject({ addForm: z.strictObject({ file: z.string() }) }),
      z.strictObject({ addRegulation: z.strictObject({ file: z.string() }) }),
    ]),
  ),
}) as z.ZodType<Overlay>

/** A value checked against its shape; what does not fit is told by its place in the file. */
export function fitShape<T>(
  shape: z.ZodType<T>,
  value: JsonValue,
  file: string,
): { value: T; diagnostics: [] } | { value: null; diagnostics: Diagnostic[] } {
  const parsed = shape.safeParse(value)
  if (parsed.success) return { value: parsed.data, diagnostics: [] }
  return {
    value: null,
    diagnostics: parsed.error.issues.flatMap((issue) => tell(deepest(issue), value, file)).slice(0, 50),
  }
}

/** Of the branches of a union, the one that came furthest: its complaint is the one the author can use. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue
  const branches = issue.errors.filter(
    (errors) => !errors.some((error) => error.code === 'unrecognized_keys' && error.path.length === 0),
  )
  const inner = branches[0]?.[0]
  return inner === undefined ? issue : deepest({ ...inner, path: [...issue.path, ...inner.path] })
}

function tell(issue: z.core.$ZodIssue, root: JsonValue, file: string): Diagnostic[] {
  const element = issue.path.map((part) => `/${String(part)}`).join('')
  const made = (code: string, params: Diagnostic['params']): Diagnostic => ({
    code,
    severity: 'error',
    element,
    params,
    file,
  })
  if (issue.code === 'unrecognized_keys')
    return [made('value-unknown', { where: element || '/', keys: issue.keys.join(', ') })]
  if (isMissing(root, issue.path)) return [made('value-missing', { where: element })]
  return [made('value-wrong', { where: element || '/', expected: expectationOf(issue) })]
}

function isMissing(root: JsonValue, path: PropertyKey[]): boolean {
  let at: unknown = root
  for (const part of path)
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[part] : undefined
  return at === undefined
}

function expectationOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ')
  return issue.message
}
