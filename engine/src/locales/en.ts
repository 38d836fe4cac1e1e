import type { EngineWords } from './words.ts'

/** English, complete. */
export const en: EngineWords = {
  errors: {
    'access-denied': { title: 'Not allowed', detail: 'You may not do this: {reason}.' },
    'case-not-found': { title: 'No such case', detail: 'There is no case "{case}" that you may read.' },
    'case-ended': {
      title: 'The case has ended',
      detail: 'Case {number} has ended ({status}); nothing more can be done in it.',
    },
    'case-suspended': {
      title: 'The case is suspended',
      detail: 'Case {number} is suspended and takes no answers until it is resumed; drafts are kept meanwhile.',
    },
    'case-not-suspended': {
      title: 'The case is not suspended',
      detail: 'Case {number} goes on as it is; there is nothing to resume.',
    },
    'workflow-suspended': {
      title: 'The workflow is suspended',
      detail: 'The workflow "{workflow}" is suspended ({scope}); no case of it begins until it is resumed.',
    },
    'workflow-not-suspended': {
      title: 'The workflow is not suspended',
      detail: 'The workflow "{workflow}" goes on as it is; there is nothing to resume.',
    },
    'task-not-found': { title: 'No such task', detail: 'There is no task "{task}" that you may read.' },
    'task-closed': {
      title: 'The task is closed',
      detail: 'The task "{step}" is no longer open ({state}); reload the case to see where it stands.',
    },
    'task-claimed': {
      title: 'Already claimed',
      detail: '{assignee} has claimed the task "{step}"; ask them to release it.',
    },
    'task-not-claimed': {
      title: 'Not claimed by you',
      detail: 'The task "{step}" is not claimed by you, so you cannot release it.',
    },
    'assignee-unfit': {
      title: 'Cannot be given this task',
      detail: '{user} may not do the task "{step}"; choose one of the candidates.',
    },
    'deadline-invalid': {
      title: 'No valid deadline',
      detail: '"{due}" is no instant; give one as 2026-12-01T10:00:00Z.',
    },
    'reason-missing': {
      title: 'The reason is missing',
      detail: 'Give a reason of at most {limit} characters; it stands in the history of the case.',
    },
    'bulk-too-large': {
      title: 'Too many at once',
      detail: 'At most {limit} may be done in one call; make several.',
    },
    'outcome-unknown': {
      title: 'No such outcome',
      detail: 'The task "{step}" has no outcome "{outcome}"; expected one of: {expected}.',
    },
    'findings-block': {
      title: 'The dossier breaks a rule',
      detail: '{count} findings block this step; mend the data and try again. Your draft is kept.',
    },
    'data-refused': { title: 'The data cannot be taken', detail: 'The data at "{path}" is refused ({why}).' },
    'data-locked': {
      title: 'The field cannot be corrected',
      detail: 'The field "{name}" is computed, or for reading only.',
    },
    'draft-conflict': {
      title: 'Somebody else saved in between',
      detail: '{by} saved version {version} at {savedAt}; load it before saving again.',
    },
    'command-id-invalid': {
      title: 'The command has no usable id',
      detail: 'The command id "{commandId}" is refused; expected 8 to 64 letters, digits or hyphens.',
    },
    'command-id-reused': {
      title: 'The command id was used before',
      detail: 'The command id "{commandId}" belongs to another command; send a new id.',
    },
    'event-refused': { title: 'The event is refused', detail: 'An event of type "{type}" never comes from outside.' },
    'wait-closed': {
      title: 'Nothing waits for this',
      detail: 'The case no longer waits at "{wait}"; the late answer is refused.',
    },
    'step-refused': {
      title: 'The case does not take this event',
      detail: 'Case {number} refuses the event "{type}": {why}.',
    },
    'workflow-not-found': { title: 'No such workflow', detail: 'There is no workflow "{workflow}".' },
    'workflow-not-in-force': {
      title: 'The workflow is not in force',
      detail: 'No revision of workflow "{workflow}" is in force on {day}.',
    },
    'start-element-needed': {
      title: 'The workflow does not start by itself',
      detail:
        'Workflow "{workflow}" starts by a message, a signal or the clock only; name the start event to begin at as "element".',
    },
    'called-process-missing': {
      title: 'No such called process',
      detail: 'The case calls process "{process}", which is not among its definitions; publish it, then try again.',
    },
    'called-too-deep': {
      title: 'Too many calls within calls',
      detail: 'Case {number} stands at call level {limit}; a process may be calling itself.',
    },
    'time-to-live-invalid': {
      title: 'Time to live not valid',
      detail: 'The time to live "{given}" must be whole milliseconds from 0 to {limit}.',
    },
    'unit-not-found': { title: 'No such unit', detail: 'There is no unit "{unit}" on {day}.' },
    'definition-not-found': { title: 'No such definition', detail: 'There is no {kind} "{id}".' },
    'definition-invalid': {
      title: 'The definition cannot be read',
      detail: 'The {kind} "{id}" cannot be read: {why}.',
    },
    'diagnostics-block': {
      title: 'The definitions have errors',
      detail: '{count} errors stand in the way of publishing; mend them first.',
    },
    'effective-date-invalid': {
      title: 'Not a day',
      detail: '"{effectiveFrom}" is not a day; expected a date such as 2026-07-01.',
    },
    'migration-not-found': { title: 'Migration not found', detail: 'There is no migration "{migration}".' },
    'migration-under-way': {
      title: 'Another migration is under way',
      detail: 'Open cases of "{workflow}" are being moved already ("{migration}"). Wait for its end, or take it back.',
    },
    'migration-elsewhere': {
      title: 'Not possible now',
      detail: 'The migration "{migration}" is "{state}"; read it again before you {verb} it.',
    },
    'nothing-to-publish': {
      title: 'Nothing to publish',
      detail: 'The content equals the newest revision; nothing was published.',
    },
    'document-not-found': { title: 'No such document', detail: 'There is no document "{document}" that you may read.' },
    'posting-not-found': { title: 'No such posting', detail: 'There is no posting "{posting}" on the public board.' },
    'posting-ended': {
      title: 'The posting has ended',
      detail: 'The posting "{title}" has ended; opinions are no longer received here.',
    },
    'incident-not-found': { title: 'No such incident', detail: 'There is no incident "{incident}".' },
    'incident-resolved': { title: 'Already resolved', detail: 'The incident "{incident}" was resolved at {at}.' },
    'webhook-not-found': { title: 'No such webhook', detail: 'There is no webhook "{webhook}".' },
    'webhook-url-refused': {
      title: 'The address may not be called',
      detail: 'The address "{url}" does not stand in STATECRAFT_HTTP_HOSTS; ask the operator of the server.',
    },
    'webhooks-too-many': { title: 'Too many webhooks', detail: 'There may be {most} at most; remove one first.' },
    'job-not-found': { title: 'No such job', detail: 'There is no job "{job}" that this worker may do.' },
    'job-lease-lost': {
      title: 'The job is no longer yours',
      detail:
        'The lease of job "{job}" has ended or is another\'s by now ({state}); nothing was changed. Drop the result.',
    },
    'register-not-found': { title: 'No such register', detail: 'There is no register "{register}".' },
    'record-not-found': { title: 'No such record', detail: 'There is no record "{record}" in register "{register}".' },
    'record-invalid': {
      title: 'The record does not fit its register',
      detail: 'Record "{record}" of register "{register}" is refused at "{path}" ({why}).',
    },
    'store-busy': {
      title: 'The database is busy',
      detail: 'The database did not answer in time; try again in a moment.',
    },
    'store-full': {
      title: 'The disk is full',
      detail: 'The database cannot write ({why}); free some space. Nothing was kept of this command.',
    },
    'store-broken': { title: 'The database is damaged', detail: 'Stored data cannot be read: {what}.' },
    'restore-not-empty': {
      title: 'The folder is not empty',
      detail: 'The folder "{folder}" holds files; a restore goes to an empty folder only.',
    },
    'backup-broken': { title: 'The backup is damaged', detail: 'The backup "{file}" is not used: {why}.' },
  },
  history: {
    migrate: 'moved the case to another revision of its workflow',
    'migrate-undo': 'took back that the case had been moved to another revision',
    start: 'opened the case',
    'start-called': 'opened by the call of another workflow',
    'start-by-itself': 'opened by itself',
    complete: 'completed "{step}"',
    'complete-outcome': '{outcome}',
    error: 'the work "{step}" ended with the error {code}',
    timer: 'the time of "{step}" ran out',
    message: 'a message "{name}" arrived',
    signal: 'a signal "{name}" arrived',
    escalation: '"{step}" reported the escalation {code}',
    job: 'did "{step}"',
    called: 'the case called at "{step}" is done',
    retry: 'tried "{step}" again',
    cancel: 'cancelled the case: {reason}',
    'cancel-called': 'stopped, as the calling case no longer waits',
    claimed: 'took on "{step}"',
    released: 'gave "{step}" back',
    assigned: 'gave "{step}" to {user}',
    uploaded: 'added the document "{name}"',
    suspended: 'suspended the case: {reason}',
    resumed: 'resumed the case: {reason}',
    delegated: 'delegated "{step}" to {user}: {reason}',
    update: 'set another deadline for "{step}": {reason}',
    variables: 'corrected {names}: {reason}',
    'incident-retried': 'tried "{step}" again after an incident',
    'incident-resolved': 'ended the incident at "{step}": {reason}',
    resolved: 'saw to the incident at "{step}" and went on: {reason}',
  },
  incidents: {
    'job-failed': 'The work "{type}" failed {attempts} times: {message}',
    'timer-failed': 'The timer due at {due} could not be fired: {message}',
    'delivery-failed': 'What was to reach another case did not: {message}',
    'rule-failed': 'The rule "{rule}" could not be checked: {message}',
    'step-failed': 'The step could not be evaluated ({code}).',
  },
  findings: {
    'rule-failed': {
      title: 'The rule "{title}" could not be checked',
      because:
        'the check was stopped or failed; an administrator has been told. The dossier cannot be passed on until it runs again.',
    },
  },
}
