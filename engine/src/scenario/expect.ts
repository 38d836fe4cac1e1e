import type { JsonObject } from '@statecraft/forms'
import { ROOT_INSTANCE } from '@statecraft/workflows'
import { readState } from '../case/kept-state.ts'
import { readDocumentText } from '../document/document-text.ts'
import type { RunningEngine } from '../engine.ts'
import type { ScenarioStep } from '../plugin/manifest.ts'
import { findCase } from '../store/cases.ts'
import { documentsOf, findBlob } from '../store/papers.ts'
import { recordPage } from '../store/registers.ts'
import { type Difference, differences, holds } from './compare.ts'

type Expectation = Extract<ScenarioStep, { expect: unknown }>['expect']

/** Everything in which the case is not as a scenario expects it. */
export async function compareCase(
  { host }: RunningEngine,
  caseId: string,
  expected: Expectation,
): Promise<Difference[]> {
  const row = await findCase(host.store.read, caseId)
  if (row === undefined) return [{ path: '/status', expected: expected.status ?? 'running', actual: null }]
  const state = await readState(host.store.read, row)
  const open = Object.values(state?.waits ?? {})
    .map(({ element }) => element)
    .sort()
  const variables = state?.instances[ROOT_INSTANCE]?.variables ?? {}
  const found: Difference[] = []
  if (expected.status !== undefined) found.push(...differences(expected.status, row.status, '/status'))
  if (expected.open !== undefined) found.push(...differences([...expected.open].sort(), open, '/open').slice(0, 1))
  if (expected.variables !== undefined) found.push(...differences(expected.variables, variables, '/variables'))
  if (expected.regime !== undefined) found.push(...compareRegime(expected.regime, JSON.parse(row.regime) as string[]))
  for (const [register, records] of Object.entries(expected.registers ?? {})) {
    found.push(...compareRecords(register, records, await writtenBy(host, register, caseId)))
  }
  for (const [template, texts] of Object.entries(expected.documents ?? {})) {
    found.push(...compareDocument(template, texts, await textOf(host, caseId, template)))
  }
  return found
}

function compareRegime(expected: string, regime: string[]): Difference[] {
  return regime.includes(expected) ? [] : [{ path: '/regime', expected, actual: regime }]
}

/** Each expected record is one of those the case wrote; the nearest is shown when none is. */
function compareRecords(register: string, expected: JsonObject[], written: JsonObject[]): Difference[] {
  return expected.flatMap((record, at) => {
    if (written.some((one) => holds(record, one))) return []
    const nearest = [...written].sort((a, b) => differences(record, a).length - differences(record, b).length)[0]
    return [{ path: `/registers/${register}/${at}`, expected: record, actual: nearest ?? null }]
  })
}

function compareDocument(template: string, texts: string[], text: string | null): Difference[] {
  const path = `/documents/${template}`
  if (text === null) return [{ path, expected: texts, actual: null }]
  return texts
    .filter((part) => !text.includes(part))
    .map((part) => ({ path, expected: part, actual: text.slice(0, 600) }))
}

async function writtenBy(host: RunningEngine['host'], register: string, caseId: string): Promise<JsonObject[]> {
  const rows = await recordPage(host.store.read, register, { limit: 10_000 })
  return rows
    .filter((row) => row.case_id === caseId)
    .map((row) => ({ id: row.record_id, ...(JSON.parse(row.data) as JsonObject) }))
}

async function textOf(host: RunningEngine['host'], caseId: string, template: string): Promise<string | null> {
  const made = (await documentsOf(host.store.read, caseId)).find((document) => document.template === template)
  const bytes = made === undefined ? undefined : await findBlob(host.store.read, made.hash)
  return bytes === undefined ? null : readDocumentText(bytes)
}
