import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { Happening, Observe } from './observe.ts'
import type { ObserveRequest, RequestSeen } from './observe-request.ts'
import { after, doneBy } from './stop.ts'

const closeMs = 2_000

/** Traces of what one server does, sent by OTLP over HTTP. Ids of cases and commands are attributes; data of people is in none. */
export interface Traces {
  observe: Observe
  observeRequest: ObserveRequest
  /** Sends what is left and ends. */
  close(): Promise<void>
}

export interface TracesOptions {
  /** Base address of the receiver, without `/v1/traces`. */
  endpoint: string
  service: string
  version: string
}

/**
 * Creates spans for requests, jobs, timers, and the transactions and deliveries within them; a caller's `traceparent` goes on. Headers for the
 * receiver come from `OTEL_EXPORTER_OTLP_HEADERS`. A receiver that does not answer costs nothing but its spans.
 */
export function createTraces({ endpoint, service, version }: TracesOptions): Traces {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.version': version }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  })
  const tracer = provider.getTracer('statecraft', version)
  // Its own, not the one of the process: two servers in one process keep their traces apart.
  const contexts = new AsyncLocalStorageContextManager()
  const parents = new W3CTraceContextPropagator()

  function within<T>(
    parent: Context,
    name: string,
    kind: SpanKind,
    attributes: Attributes,
    work: (span: Span) => T,
  ): T {
    const span = tracer.startSpan(name, { kind, attributes }, parent)
    const fail = (error: unknown) => {
      span.setStatus({ code: SpanStatusCode.ERROR, message: codeOf(error) })
      span.end()
    }
    let result: T
    try {
      result = contexts.with(trace.setSpan(parent, span), () => work(span))
    } catch (error) {
      fail(error)
      throw error
    }
    if (result instanceof Promise) result.then(() => span.end(), fail)
    else span.end()
    return result
  }

  return {
    observe(happening, work) {
      const parent = contexts.active()
      const told = tell(happening)
      // A transaction by itself is the worker looking for something to do.
      if (!told || (happening.kind === 'transaction' && !trace.getSpan(parent))) return work()
      return within(parent, told.name, SpanKind.INTERNAL, told.attributes, work)
    },
    observeRequest: (request, handle) =>
      within(
        parents.extract(ROOT_CONTEXT, carrierOf(request), getter),
        request.method,
        SpanKind.SERVER,
        { 'http.request.method': request.method, 'statecraft.request': request.requestId },
        async (span) => {
          const { route, status } = await handle()
          span.updateName(`${request.method} ${route}`)
          span.setAttributes({ 'http.route': route, 'http.response.status_code': status })
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
        },
      ),
    async close() {
      // A receiver that is gone must not hold up the end of the server.
      await doneBy(after(closeMs), provider.shutdown())
    },
  }
}

function tell(happening: Happening): { name: string; attributes: Attributes } | null {
  switch (happening.kind) {
    case 'delivery': {
      const { event, workflow, command } = happening
      return {
        name: `delivery ${event}`,
        attributes: {
          ...ofCase(happening.case),
          'statecraft.event': event,
          'statecraft.workflow': workflow,
          ...(command === null ? {} : { 'statecraft.command': command }),
        },
      }
    }
    case 'job':
      return {
        name: `job ${happening.type}`,
        attributes: {
          ...ofCase(happening.case),
          'statecraft.job': happening.job,
          'statecraft.element': happening.element,
          'statecraft.attempt': happening.attempt,
        },
      }
    case 'timer':
      return { name: 'timer', attributes: { ...ofCase(happening.case), 'statecraft.element': happening.element } }
    case 'between-cases':
      return { name: `between cases ${happening.what}`, attributes: ofCase(happening.case) }
    case 'transaction':
      return { name: 'transaction', attributes: {} }
    default:
      // Each turn and each step would be a span that says no more than the one around it.
      return null
  }
}

const ofCase = (id: string): Attributes => ({ 'statecraft.case': id })

/** The code alone: a message may hold what somebody entered. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'thrown'
  return 'code' in error ? String(error.code) : error.name
}

const carrierOf = ({ traceparent, tracestate }: RequestSeen): Record<string, string> => ({
  ...(traceparent === null ? {} : { traceparent }),
  ...(tracestate === null ? {} : { tracestate }),
})

const getter = {
  get: (carrier: Record<string, string>, key: string) => carrier[key],
  keys: (carrier: Record<string, string>) => Object.keys(carrier),
}
