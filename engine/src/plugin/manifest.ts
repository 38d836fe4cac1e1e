import type { Citation, JsonObject, JsonSchema, JsonValue } from '@statecraft/forms'

/** `plugin.json`: who a plugin is and what it brings beside its files. */
export interface PluginManifest {
  id: string
  version: string
  title: string
  /** Range of engine versions it runs on, as in npm. */
  engine: string
  /** Plugins it stands on: id -> version range. */
  needs?: Record<string, string>
  roles: RoleDefinition[]
  entryPoints: EntryPoint[]
  /** Module of rules, relative to the folder, default `rules/index.ts`; its default export is a list of rules. */
  rules?: string
}

/** A role and what it may do. Denied is the default. */
export interface RoleDefinition {
  id: string
  title: string
  permissions: Grant[]
}

/**
 * One right of a role: the action, and over which cases. `unit`: cases of the user's own unit; `subtree`: of it and the units
 * below; `all`. `relation` narrows to cases to which the user stands so.
 */
export interface Grant {
  action: Action
  scope: 'unit' | 'subtree' | 'all'
  relation?: Relation
}

export type Action =
  | 'case.start'
  | 'case.read'
  | 'case.cancel'
  | 'case.suspend'
  | 'case.correct'
  | 'task.read'
  | 'task.work'
  | 'task.assign'
  | 'task.deadline'
  | 'task.delegate'
  | 'document.read'
  | 'register.read'
  | 'register.write'
  | 'report.read'
  | 'definition.read'
  | 'definition.design'
  | 'definition.publish'
  | 'access.manage'
  | 'operations.manage'
  | 'job.work'

export type Relation = 'proposer' | 'assignee' | 'mentioned'

/** What "Lập hồ sơ" offers. */
export interface EntryPoint {
  workflow: string
  title: string
  description: string
  cites?: Citation[]
}

/** `regulations/<id>.json`: a text that binds. Dates are legal days in Asia/Ho_Chi_Minh, `to` is the last day in force. */
export interface Regulation {
  /** Its number, as citations write it: `152/2025/NĐ-CP`. */
  id: string
  /** `Luật`, `Nghị định`, `Thông tư`, … */
  kind: string
  title: string
  /** As screens write it: `NĐ 152/2025/NĐ-CP`. */
  shortTitle: string
  issued?: string
  inForce: { from: string; to?: string }
  replaces?: string[]
  /** True for the text by which people name the regime ("Từ 01/7/2025 (NĐ 152/2025/NĐ-CP)"). */
  namesRegime?: boolean
  provisions: Provision[]
  /** False where nobody has compared the text with the official gazette; screens say so. */
  verified: boolean
  source: string
}

export interface Provision {
  /** Article, clause and point joined by dots: `4.3`, `74.1.d`. */
  id: string
  text: string
  verified: boolean
  source?: string
}

/** `registers/<id>.register.json`: a typed collection of records with history; of kind `code-list`, its items stand in the file. */
export interface RegisterDefinition {
  id: string
  title: string
  kind: 'register' | 'code-list'
  /** JSON Schema of a record. */
  schema: JsonSchema
  /** Property that names a record on screens and is searched without accents. */
  label: string
  /** Further properties that the search reads. */
  searchable?: string[]
  /** Columns of the register's page, in order. */
  columns: string[]
  /** Property that says whom a record is about, for history by subject. */
  subject?: string
  /**
   * Which properties a report counts by, for registers of awards; so the engine counts without knowing a plugin's words. `year` names a
   * property that holds a year or a day.
   */
  report?: { award: string; year: string; kind?: string; bonus?: string; directWorker?: string }
  /** Items of a code list, with their validity. */
  items?: { code: string; title: string; from?: string; to?: string; cites?: Citation[]; verified?: boolean }[]
}

/** `scenarios/<id>.scenario.json`: a case with its expected outcome. */
export interface Scenario {
  id: string
  title: string
  workflow: string
  /** Instant the case starts at. */
  now: string
  settings?: JsonObject
  /** Records that stand in the registers beforehand: register id -> records, each with an `id`. */
  registers?: Record<string, (JsonObject & { id: string })[]>
  steps: ScenarioStep[]
}

/** One step: somebody completes a task (of the case or one it called), the clock moves, a message or signal comes, or something is expected. */
export type ScenarioStep =
  | {
      complete: string
      /** The role that does it; the runner makes a user with it. */
      as: string
      data: JsonObject
      /** Codes of the blocking findings expected; the step is then refused and the task stays open. */
      refused?: string[]
      /** Codes of findings expected that do not block. */
      findings?: string[]
    }
  /** ISO 8601 duration of calendar time. */
  | { advance: string }
  | { message: string; key?: string; data?: JsonObject }
  | { signal: string; data?: JsonObject }
  | {
      expect: {
        status?: 'running' | 'completed' | 'failed' | 'cancelled'
        /** Elements that wait, exactly. */
        open?: string[]
        /** Variables by name; objects are compared as subsets. */
        variables?: JsonObject
        /** Register id -> records expected among those written, compared as subsets. */
        registers?: Record<string, JsonObject[]>
        /** Documents of the case: template id -> texts that must occur. */
        documents?: Record<string, string[]>
        regime?: string
      }
    }

/** `overlay.json`: a province's differences over a plugin, anchored on stable ids. */
export interface Overlay {
  id: string
  title: string
  base: { plugin: string; version: string }
  operations: OverlayOperation[]
}

export type OverlayOperation =
  | { set: { setting: string; value: JsonValue } }
  | {
      addField: {
        form: string
        /** JSON Pointer of the object that gets the field, in terms of data: `` for the top, `/nominees/*` for rows. */
        into: string
        name: string
        schema: JsonSchema
        after?: string
        required?: boolean
      }
    }
  | { changeField: { form: string; path: string; schema: JsonSchema } }
  | { removeField: { form: string; path: string } }
  | {
      /** Inserts a user task on a sequence flow; the flow keeps its id for the first half. */
      insertOnFlow: {
        workflow: string
        flow: string
        task: {
          id: string
          name: string
          role: string
          form?: string
          deadlineWorkingDays?: string
          cites?: Citation[]
        }
      }
    }
  | { addForm: { file: string } }
  | { addRegulation: { file: string } }
