import type { Words } from '@statecraft/forms'
import type { machine as codes } from '../vi/machine.ts'

/** What is wrong with an XState machine, or goes wrong while it runs, in English; the codes are those of the Vietnamese. */
export const machine = {
  'machine-not-json': { title: 'The file of the machine is no JSON that can be read.', because: '{message}' },
  'machine-too-large': {
    title: 'The machine is too large.',
    because: 'At most {limit} ({what}); split it into several files.',
  },
  'machine-too-deep': { title: 'The machine is nested too deep.', because: 'At most {limit} levels.' },
  'machine-id-invalid': {
    title: 'The machine has no usable id: “{id}”.',
    because: 'An id has letters, digits, hyphens and underscores only.',
  },
  'machine-id-differs': {
    title: 'The machine has the id “{id}”, which is not the name of its file.',
    because: 'Give it the id “{expected}” or rename the file.',
  },
  'machine-id-twice': {
    title: '{element}: the id “{id}” is used twice.',
    because: 'Each invoke of a machine needs an id of its own.',
  },
  'machine-without-states': { title: 'The machine has no states.', because: 'Add some to “states”.' },
  'machine-initial-unknown': {
    title: '{element} begins in “{initial}”, but no state inside has that name.',
    because: 'Choose one of: {states}.',
  },
  'machine-target-unknown': {
    title: '{element} goes to “{target}”, but there is no such state.',
    because: 'Give the name of a sibling, “.name” for a state inside, or “#id”.',
  },
  'machine-key-unknown': {
    title: '{element} says “{key}”, which is not run here.',
    because: 'Remove it; nothing is ignored in silence.',
  },
  'machine-value-wrong': {
    title: '{element}: “{key}” is not written as it must be.',
    because: 'Expected: {expected}.',
  },
  'machine-guard-unknown': {
    title: '{element} asks the guard “{guard}”, which stands for nothing.',
    because: 'Write FEEL beginning with “=”, declare the name in “setup.guards”, or use: {known}.',
  },
  'machine-action-unknown': {
    title: '{element} does “{action}”, which stands for nothing.',
    because: 'Declare the name in “setup.actions”, or use: {known}.',
  },
  'machine-actor-unknown': {
    title: '{element} invokes “{src}”, which is neither a wait nor a machine.',
    because: 'Use task, job, timer, message, signal, condition, case, or declare the name in “setup.actors”.',
  },
  'machine-actor-invalid': {
    title: '{element}: “{src}” of “setup.actors” is no machine.',
    because: 'Write a machine with “states”, or { "machine": "id of another file" }.',
  },
  'machine-file-missing': {
    title: '{element} invokes the machine “{machine}”, but there is no such file.',
    because: 'Add the file workflows/{machine}.machine.json.',
  },
  'machine-name-taken': {
    title: '{element}: the name “{name}” of “setup” has a meaning already.',
    because: 'Choose another name.',
  },
  'machine-name-in-ring': {
    title: '{element}: the name “{name}” of “setup” leads back to itself.',
    because: 'Say what it stands for.',
  },
  'machine-input-unknown': { title: '{element}: “{src}” takes no “{key}”.', because: 'It takes: {known}.' },
  'machine-input-missing': { title: '{element}: “{src}” needs exactly one of: {key}.' },
  'machine-input-invalid': { title: '{element}: “{key}” cannot be {value}.' },
  'machine-delay-invalid': {
    title: '{element}: “{value}” is no delay.',
    because:
      'Write milliseconds, an ISO 8601 duration such as PT24H or P3D, FEEL beginning with “=”, or a name of “setup.delays”.',
  },
  'machine-event-reserved': {
    title: '{element} uses the event “{event}”, which is the system’s own.',
    because: 'An event beginning with “xstate.” could pass for an answer or a deadline; choose another name.',
  },
  'machine-event-invalid': {
    title: '{element} sends “{value}”, which is no event.',
    because: 'Write the name of an event, or an object whose “type” is text.',
  },
  'machine-assign-invalid': { title: '{element}: “assign” must give an object, but gives {value}.' },
  'machine-not-durable': { title: '{element} uses what cannot survive a restart.', because: '{reason}' },
  'machine-endless-always': {
    title: '{element} goes round for ever by “always” transitions without a guard.',
    because: 'Add a guard, or a wait inside the loop.',
  },
  'machine-endless-loop': {
    title: '{element}: the machine goes round without resting.',
    because: 'It was stopped after {limit} times; the event is kept. Mend the machine, then retry.',
  },
  'machine-refused-by-xstate': { title: 'XState refuses this machine.', because: '{message}' },
  'machine-context-not-json': {
    title: '{element}: what stands at “{path}” cannot be written down.',
    because: 'Keep text, numbers, true and false, lists and objects only; dates as ISO 8601 text.',
  },
  'machine-spawned-in-assign': {
    title: '{element}: “{child}” is made by “spawn” inside “assign”, and so never runs.',
    because: 'Use the action “spawnChild”, or “invoke”.',
  },
  'machine-too-nested': {
    title: '{element}: machines invoke each other too deep.',
    because: 'At most {limit} levels.',
  },
  'machine-failed': { title: '{element}: a step of the machine failed.', because: '{message}' },
  'machine-error': { title: '{element} ended in an error that nothing handles.' },
  'machine-not-startable': { title: 'It cannot begin: its first step cannot be taken.' },
  'machine-outside-step': { title: '{element} reads the time or the settings while no step is under way.' },
} satisfies Record<keyof typeof codes, Words>
