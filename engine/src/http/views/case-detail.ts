import { legalDay } from '@statecraft/forms'
import type { Effect, TraceEntry } from '@statecraft/workflows'
import type { z } from 'zod'
import { decide } from '../../access/decide.ts'
import type { CaseFacts, Principal } from '../../access/principal.ts'
import { accessWords } from '../../access/words.ts'
import type { Policy } from '../../case/access.ts'
import type { Host } from '../../case/host.ts'
import { loadedCase } from '../../case/locked.ts'
import { regimeLabel } from '../../regulation/regime.ts'
import { findCase } from '../../store/cases.ts'
import { contentByHash } from '../../store/definitions.ts'
import { calledCases } from '../../store/deliveries.ts'
import { eventsOf } from '../../store/events.ts'
import { documentsOf } from '../../store/papers.ts'
import type { CaseTable, EventTable } from '../../store/tables.ts'
import { tasksOfCase } from '../../store/tasks.ts'
import { incidentsOf } from '../../store/work.ts'
import type { Language } from '../language.ts'
import type { CaseDetail } from '../resources.ts'
import { caseSummary } from './cases.ts'
import { decisionViews } from './decisions.ts'
import { documentView } from './documents.ts'
import { citationView, type WordSource } from './findings.ts'
import { historyEntry } from './history.ts'
import { incidentView } from './incidents.ts'
import { loadReading } from './reading.ts'
import { taskSummary } from './tasks.ts'
import { waitView } from './waits.ts'

/** A log row with its JSON read. */
export interface ReadEvent {
  row: EventTable
  effects: Effect[]
  trace: TraceEntry[]
}

/** All that the page of a case shows, told from its log and its rows. */
export async function caseDetail(
  host: Host,
  row: CaseTable,
  access: { policy: Policy; facts: CaseFacts; by: Principal },
  language: Language,
): Promise<z.input<typeof CaseDetail>> {
  const db = host.store.read
  const { workflow, definitions, state } = await loadedCase(host, db, row)
  const [reading, tasks, documents, incidents, log, caller, called] = await Promise.all([
    loadReading(host),
    tasksOfCase(db, row.case_id),
    documentsOf(db, row.case_id),
    incidentsOf(db, row.case_id),
    eventsOf(db, row.case_id),
    row.parent_case === null ? undefined : findCase(db, row.parent_case),
    calledCases(db, row.case_id),
  ])
  const { process } = workflow
  const source: WordSource = { plugins: host.plugins, regulations: definitions.regulations, language }
  const events = log.map(readEvent)
  const open = tasks.filter((task) => task.state === 'open')
  const entry = definitions.entry('workflow', row.workflow)
  const diagram = entry && (await contentByHash(db, 'workflow', entry.hash))
  const assignee = open.find((task) => task.assignee !== null)?.assignee ?? null
  const root = Object.values(state?.instances ?? {}).find(({ parent }) => parent === null)
  return {
    ...(await caseSummary(row, reading)),
    data: root?.variables ?? {},
    responsible: reading.names.userOrNull(assignee),
    regime: {
      label: regimeLabel(definitions.regulations, row.governing_date, language),
      governingDate: row.governing_date,
      regulations: (JSON.parse(row.regime) as string[]).map((ref) => citationView(ref, source)),
    },
    revision: Number(entry?.number ?? 0),
    diagram: typeof diagram === 'string' ? diagram : '',
    progress: progressOf(events, Object.values(state?.waits ?? {})),
    waits: Object.values(state?.waits ?? {}).map((wait) => waitView(wait, process)),
    caller: caller ? { id: caller.case_id, number: caller.number } : null,
    called: called.map(({ case_id: id, number }) => ({ id, number })),
    tasks: tasks.map((task) => taskSummary(task, row, reading)),
    documents: documents.map((document) => documentView(document, reading.names)),
    history: log.map((event) => historyEntry(event, process, reading.names, language)),
    incidents: incidents
      .filter((incident) => incident.state === 'open')
      .map((incident) => incidentView(incident, row, host.plugins, language)),
    decisions: decisionViews(events, process, pluginOf(host, row), source),
    ...rights(row, access, language),
  }
}

const pluginOf = (host: Host, { plugin }: CaseTable) => host.plugins.find(({ manifest }) => manifest.id === plugin)

function readEvent(row: EventTable): ReadEvent {
  const { effects, trace } = JSON.parse(row.outcome) as Pick<ReadEvent, 'effects' | 'trace'>
  return { row, effects, trace }
}

/** What the diagram shows: what was left, what waits, and the flows walked. */
function progressOf(events: ReadEvent[], waits: { element: string; due?: string }[]) {
  const done = new Map<string, string>()
  const way = new Set<string>()
  for (const { at, element, event } of events.flatMap(({ trace }) => trace)) {
    if (event === 'taken') way.add(element)
    else if (event === 'left') done.set(element, at)
    else done.delete(element)
  }
  const active = [...new Set(waits.map(({ element }) => element))]
  const notes: Record<string, string> = {}
  for (const [element, at] of done) notes[element] = legalDay(at)
  for (const { element, due } of waits) if (due) notes[element] = legalDay(due)
  return { done: [...done.keys()].filter((element) => !active.includes(element)), active, way: [...way], notes }
}

function rights(
  row: CaseTable,
  { policy, facts, by }: { policy: Policy; facts: CaseFacts; by: Principal },
  language: Language,
) {
  const running = row.status === 'running'
  const cancel = decide(policy, by, 'case.cancel', facts)
  const upload = decide(policy, by, 'task.work', facts)
  const words = (verdict: typeof cancel) => verdict.reasons.map((reason) => accessWords(reason, language)).join(' ')
  return {
    can: {
      cancel: running && cancel.allow,
      upload: running && upload.allow,
      suspend: running && decide(policy, by, 'case.suspend', facts).allow,
      correct: running && decide(policy, by, 'case.correct', facts).allow,
    },
    why: {
      ...(cancel.allow ? {} : { cancel: words(cancel) }),
      ...(upload.allow ? {} : { upload: words(upload) }),
    },
  }
}
