import type { Form, JsonSchema } from '@statecraft/forms'

/** What a workflow may refer to. An absent part is not known here, and so not checked. */
export interface WorkflowReferences {
  forms?: Map<string, Form>
  /** Roles that somebody may hold. */
  roles?: Set<string>
  /** Decision ids, with the names each reads from the case where that is known. */
  decisions?: Set<string> | Map<string, DecisionInterface>
  /** Template ids. */
  documents?: Set<string>
  /** Ids of the processes that a call activity may call. */
  processes?: Set<string>
  registers?: Set<string>
  /** Types of jobs that a worker does. `document` and `register-write` are always there. */
  jobTypes?: Set<string>
  /** Schema of the plugin's settings; null when it has none. */
  settings?: JsonSchema | null
  /** Variables that a case has from its start. */
  startVariables?: Set<string>
}

export interface DecisionInterface {
  /** Variables of the case that it reads. */
  reads: string[]
}
