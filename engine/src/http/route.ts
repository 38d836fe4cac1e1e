import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { z } from 'zod'
import type { Principal } from '../access/principal.ts'
import type { JobWorker } from '../outside-api.ts'
import type { Action } from '../plugin/manifest.ts'
import type { Caller } from './caller.ts'
import type { Language } from './language.ts'

/** What a request carries through the middleware. */
export type AppEnv = {
  Variables: {
    requestId: string
    language: Language
    log: Logger
    principal: Principal | null
    /** A program that showed a worker's token; it may call what asks for `job.work`, and nothing else. */
    worker?: JobWorker
    caller: Caller
    /** For a handler that from here on only waits (a long poll): it holds no place any more that others need. */
    leaveGate?: () => void
    secureHeadersNonce?: string
  }
}

/**
 * Who may call a route: `public` anybody, `signed-in` everybody with an account, else those who hold the action in some scope. Which
 * case or unit it is, the engine decides with the policy.
 */
export type Permission = 'public' | 'signed-in' | Action

/** What a handler is given: parts of the address, question and body already checked. */
export interface Call<Path extends string, Who extends Permission, Query, Body> {
  params: Record<ParamName<Path>, string>
  query: Query
  body: Body
  by: Who extends 'public' ? Principal | null : Principal
  language: Language
  log: Logger
  c: Context<AppEnv>
}

type ParamName<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamName<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** The answer is JSON of a schema, or bytes of a media type that the handler sends itself. */
export type Answer = z.ZodType | { mediaType: string }

export interface RouteDefinition<
  Path extends string,
  Who extends Permission,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Out extends Answer,
> {
  method: 'get' | 'post' | 'put' | 'delete'
  /** Below `/api`, parameters as `:name`. */
  path: Path
  permission: Who
  /** One sentence for the API reference. */
  summary: string
  query?: Query
  body?: Body
  /** Takes a form with one file in the field `file` instead of JSON. */
  upload?: boolean
  answer: Out
  handle: (
    call: Call<Path, Who, z.output<Query>, z.output<Body>>,
  ) => Promise<Out extends z.ZodType ? z.input<Out> : Response>
}

/** A route as the app mounts it, its types checked and forgotten. `tag` is the resource it belongs to. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'delete'
  path: string
  permission: Permission
  summary: string
  tag: string
  query?: z.ZodType
  body?: z.ZodType
  upload: boolean
  answer: Answer
  handle: (call: AnyCall) => Promise<unknown>
}

export type AnyCall = Call<string, Permission, unknown, unknown>

/** Declares a route; without a permission it does not compile. */
export function route<
  const Path extends string,
  const Who extends Permission,
  Out extends Answer,
  Query extends z.ZodType = z.ZodType<undefined>,
  Body extends z.ZodType = z.ZodType<undefined>,
>(definition: RouteDefinition<Path, Who, Query, Body, Out>): Route {
  const handle = definition.handle as unknown as Route['handle']
  return { ...definition, tag: definition.path.split('/')[1] ?? '', upload: definition.upload ?? false, handle }
}
