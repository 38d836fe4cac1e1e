import { html, raw } from 'hono/html'

/** What the page reads of an OpenAPI 3.1 document. */
export interface ApiDocument {
  info: { title: string; version: string; description?: string }
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema> }
}

interface Operation {
  summary?: string
  description?: string
  tags?: string[]
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[]
  requestBody?: { content: Record<string, { schema?: Schema }> }
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>
}

interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  format?: string
  items?: Schema
  anyOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  required?: string[]
}

type Markup = ReturnType<typeof html>

/** One page: resources at the left, their calls with questions, bodies and answers, then every schema; links between them. */
export function renderReference(document: ApiDocument): Markup {
  const byTag = Map.groupBy(operationsOf(document), ({ operation }) => operation.tags?.[0] ?? 'other')
  const schemas = Object.entries(document.components?.schemas ?? {}).sort(([a], [b]) => a.localeCompare(b))
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.info.title} API ${document.info.version}</title>
        <link rel="stylesheet" href="/api/docs/reference.css" />
      </head>
      <body>
        <nav aria-label="Resources">
          ${[...byTag.keys()].map((tag) => html`<a href="#${tag}">${tag}</a>`)}
          <a href="#schemas">schemas</a>
        </nav>
        <main>
          <h1>${document.info.title} API ${document.info.version}</h1>
          <p>${document.info.description ?? ''}</p>
          <p>As a machine reads it: <a href="/api/openapi.json">openapi.json</a></p>
          ${[...byTag].map(
            ([tag, calls]) => html`<h2 id="${tag}">${tag}</h2>
              ${calls.map(renderCall)}`,
          )}
          <h2 id="schemas">schemas</h2>
          ${schemas.map(([name, schema]) => renderSchema(name, schema))}
        </main>
      </body>
    </html>`
}

function operationsOf(document: ApiDocument) {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
}

function renderCall({ path, method, operation }: { path: string; method: string; operation: Operation }): Markup {
  const body = Object.entries(operation.requestBody?.content ?? {})
  const answer = Object.entries(operation.responses?.['200']?.content ?? {})
  return html`<article>
    <details>
      <summary>
        <code><span class="method">${method.toUpperCase()}</span> ${path}</code> ${operation.summary ?? ''}
        <span class="right">${operation.description ?? ''}</span>
      </summary>
      ${operation.parameters?.length ? renderParameters(operation.parameters) : ''}
      ${body.map(([media, { schema }]) => html`<p>Body, ${media}: ${typeOf(schema)}</p>`)}
      ${answer.map(([media, { schema }]) => html`<p>Answer, ${media}: ${typeOf(schema)}</p>`)}
    </details>
  </article>`
}

function renderParameters(parameters: NonNullable<Operation['parameters']>): Markup {
  return html`<table>
    ${parameters.map(
      (parameter) => html`<tr>
        <td><code>${parameter.name}</code>${parameter.required ? '' : '?'}</td>
        <td>${parameter.in}</td>
        <td>${typeOf(parameter.schema)}</td>
      </tr>`,
    )}
  </table>`
}

function renderSchema(name: string, schema: Schema): Markup {
  return html`<article id="schema-${name}">
    <details open>
      <summary><code>${name}</code></summary>
      ${schema.properties ? renderProperties(schema) : html`<p>${typeOf(schema)}</p>`}
    </details>
  </article>`
}

function renderProperties({ properties = {}, required = [] }: Schema): Markup {
  return html`<table>
    ${Object.entries(properties).map(
      ([name, property]) => html`<tr>
        <td><code>${name}</code>${required.includes(name) ? '' : '?'}</td>
        <td>${typeOf(property)}</td>
      </tr>`,
    )}
  </table>`
}

/** A type in one line, with a link where it has a name of its own. */
function typeOf(schema: Schema | undefined): Markup {
  if (!schema) return html`anything`
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!
    return html`<a href="#schema-${name}"><code>${name}</code></a>`
  }
  if (schema.enum) return html`<code>${schema.enum.map((value) => JSON.stringify(value)).join(' | ')}</code>`
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`
  const choices = schema.anyOf ?? schema.allOf
  if (choices) return joined(choices.map(typeOf), schema.anyOf ? ' | ' : ' & ')
  if (schema.items) return html`list of ${typeOf(schema.items)}`
  if (schema.properties)
    return html`{ ${joined(
      Object.entries(schema.properties).map(([name, one]) => html`${name}: ${typeOf(one)}`),
      ', ',
    )} }`
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'anything')
  return html`<code>${schema.format ? `${type} (${schema.format})` : type}</code>`
}

function joined(parts: Markup[], between: string): Markup {
  return html`${parts.map((part, place) => html`${raw(place === 0 ? '' : between.replace('&', '&amp;'))}${part}`)}`
}
