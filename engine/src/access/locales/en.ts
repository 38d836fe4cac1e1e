import type { AccessLocale } from './vi.ts'

/** Words of the access policy in English. */
export const en: AccessLocale = {
  reasons: {
    granted: 'Allowed by a role you hold.',
    'no-role': 'You have not been given the right to {action}. It belongs to: {roles}.',
    'role-ended': 'Your role {role} ended after {to}. The right to {action} belongs to: {roles}.',
    'role-not-begun': 'Your role {role} begins on {from}. The right to {action} belongs to: {roles}.',
    'other-unit': 'The dossier belongs to another unit, outside your scope. Please ask the person responsible there.',
    'no-relation': 'Only {relation} can do this.',
    'task-role': 'This task is for: {roles}.',
    'other-assignee':
      'Somebody else has taken this task. They can release it, or whoever is responsible can reassign it.',
  },
  ownDossier: {
    proposer: 'You proposed this dossier, so you cannot decide on it; somebody else with the role will.',
    mentioned: 'You are named in this dossier, so you cannot decide on it; somebody else with the role will.',
  },
  relations: { proposer: 'the proposer', assignee: 'the assignee', mentioned: 'a person named in the dossier' },
  actions: {
    'case.start': 'start a dossier',
    'case.read': 'read the dossier',
    'case.cancel': 'cancel the dossier',
    'case.suspend': 'suspend the dossier',
    'case.correct': 'correct the data of the dossier',
    'task.read': 'see the task',
    'task.work': 'work on the task',
    'task.assign': 'assign tasks',
    'task.deadline': 'set deadlines of tasks',
    'task.delegate': 'delegate tasks',
    'document.read': 'read the document',
    'register.read': 'read the register',
    'register.write': 'write to the register',
    'report.read': 'read reports',
    'definition.read': 'see the definitions',
    'definition.design': 'design definitions',
    'definition.publish': 'publish definitions',
    'access.manage': 'manage access',
    'operations.manage': 'run operations',
    'job.work': 'take jobs and return their results',
  },
}
