import type { Words } from '@statecraft/forms'
import type { ReasonCode } from '../../migrate/reasons.ts'

/** Why an open case does not move to another revision by itself, in English. */
export const migrating = {
  'migration-case-ended': { title: 'The case has ended, so it does not move.' },
  'migration-machine-changed': {
    title: 'The workflow is a machine written by hand and has changed, so a case under way cannot move.',
    because: 'Let the case go on in the old revision.',
  },
  'migration-element-gone': {
    title: 'The case is at {element}, which the new revision does not have.',
    because: 'Choose an element of the same kind that takes its place, or have this path end.',
  },
  'migration-element-of-other-kind': {
    title: 'The case is at {element}, which is of another kind in the new revision.',
    because: 'Choose an element of the same kind that takes its place.',
  },
  'migration-element-elsewhere': {
    title: 'The case is at {element}, which stands in another subprocess in the new revision.',
    because: 'Move the case when it has passed this step, or let it go on in the old revision.',
  },
  'migration-token-gone': {
    title: 'A branch of the case is done and waits at {element}, to which no such flow leads in the new revision.',
    because: 'Choose the flow that takes its place, or have this path end.',
  },
  'migration-compensation-gone': {
    title: 'The case has completed {element} and may have to undo it, which the new revision cannot.',
    because: 'Choose what takes its place, or give up undoing it.',
  },
  'migration-loop-changed': {
    title: 'The case repeats {element}, which the new revision repeats in another way.',
    because: 'Move the case when its rounds are done.',
  },
  'migration-event-partly-come': {
    title: '{element} has received a part of what it waits for, and waits for other things in the new revision.',
    because: 'Move the case when it has passed this step.',
  },
  'migration-event-changed': {
    title: 'The case is throwing {element}, which throws something else in the new revision.',
    because: 'Move the case when it has passed this step.',
  },
  'migration-listener-changed': {
    title: 'Listeners of {element} are at work, and the new revision has others.',
    because: 'Move the case when they are done.',
  },
  'migration-gateway-changed': {
    title: 'The case waits for the rest at {element}, whose flows are others in the new revision.',
    because: 'Move the case when they have come.',
  },
  'migration-incident-in-the-way': {
    title: 'The case has an incident at {element} that must be resolved before it can move.',
    because: 'Resolve the incident, then try again.',
  },
  'migration-no-room': {
    title: 'The new revision has no room for where the case stands: {element}.',
    because: 'More is under way there at once than the new revision lets be. Move the case when less is under way.',
  },
  'migration-branch-not-begun': {
    title: 'The new revision adds a parallel branch that the case has never begun, so nobody knows whether it is done.',
    because: 'Move the case when it has passed these branches.',
  },
  'migration-would-move-on': {
    title: 'If it moved now the case would go on by itself at {element}, without anybody having decided so.',
    because: 'Moving only keeps a case where it stands. Move the case when it has passed this step.',
  },
  'migration-expression-fails': {
    title: '{element} of the new revision needs data that the case does not have.',
    because: 'Add the data to the case, then try again.',
  },
} satisfies Record<ReasonCode, Words>
