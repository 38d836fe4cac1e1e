import type { Hono } from 'hono'
import { type DescribeRouteOptions, openAPIRouteHandler, resolver } from 'hono-openapi'
import { z } from 'zod'
import * as resources from './resources.ts'
import type { AppEnv, Route } from './route.ts'

/** Every schema of `resources.ts` stands in the document once, under its exported name. */
for (const [name, schema] of Object.entries(resources)) {
  if (!z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id: name })
}

/** What the OpenAPI document says of a route. */
export function describe(route: Route): DescribeRouteOptions {
  return {
    summary: route.summary,
    tags: [route.tag],
    // Public routes need no session; the others name the right they ask for.
    security: route.permission === 'public' ? [] : [{ session: [] }],
    description: route.permission === 'public' ? 'Open to everybody.' : `Needs: ${route.permission}.`,
    parameters: route.query && queryParameters(route.query),
    requestBody: requestBody(route),
    responses: {
      200: { description: 'Done.', content: content(route.answer) },
      default: {
        description: 'A problem (RFC 9457) with a permanent code.',
        content: { 'application/problem+json': { schema: resolver(resources.Problem) } },
      },
    },
  }
}

function content(answer: Route['answer']) {
  return answer instanceof z.ZodType
    ? { 'application/json': { schema: resolver(answer) } }
    : { [answer.mediaType]: { schema: { type: 'string' as const } } }
}

function requestBody(route: Route): DescribeRouteOptions['requestBody'] {
  if (route.upload) {
    const file = {
      type: 'object' as const,
      required: ['file'],
      properties: { file: { type: 'string' as const, format: 'binary' } },
    }
    return { required: true, content: { 'multipart/form-data': { schema: file } } }
  }
  return route.body && { required: true, content: { 'application/json': { schema: resolver(route.body) } } }
}

function queryParameters(query: z.ZodType): DescribeRouteOptions['parameters'] {
  const read = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' })
  // A schema with a name stands under it, and what is given is a reference.
  const { properties = {}, required = [] } = Object.values(read.$defs ?? { own: read })[0]!
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: schema as Record<string, never>,
  }))
}

/** Serves the OpenAPI 3.1 document of all routes mounted on `app`. */
export function serveOpenApi(app: Hono<AppEnv>, version: string) {
  return openAPIRouteHandler(app, {
    excludeStaticFile: false,
    documentation: {
      info: {
        title: 'Statecraft',
        version,
        description:
          'Instants are ISO 8601 in UTC, days ISO dates in Asia/Ho_Chi_Minh, money whole đồng. Calls that change state carry a ' +
          'commandId made by the caller: the same id twice has the effect of one.',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'statecraft.session_token' } } },
    },
  })
}
