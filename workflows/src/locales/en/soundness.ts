import type { Words } from '@statecraft/forms'
import type { soundness as codes } from '../vi/soundness.ts'

/** What the proof of soundness finds, in English; the codes are those of the Vietnamese. */
export const soundness = {
  'join-waits-for-ever': {
    title: '{element} may wait for ever for a branch that never comes.',
    because:
      'A gateway before it takes one way only, while here all ways are waited for. Make this an exclusive gateway, or the split before it a parallel one.',
  },
  'activation-may-never-hold': {
    title: '{element} may stand still for ever because its activation condition does not hold.',
    because:
      'The condition depends on data and does not hold for all of them, even once every branch has come. Add a part that lets the case go on when all are there.',
  },
  'token-doubles': {
    title: '{element} may be done twice for one case.',
    because: 'Parallel branches meet without waiting for each other. Lead them to one parallel gateway first.',
  },
  'runs-twice': {
    title: '{element} is done once for each parallel branch that comes to it.',
    because:
      'The branches do not wait for each other here. If once is enough, lead them to one parallel gateway first.',
  },
  'cannot-finish': {
    title: 'A case that comes to {element} can never end.',
    because: 'Add a way from here to an end.',
  },
  'never-happens': {
    title: '{element} never happens.',
    because: 'No way leads here though it is drawn. Look at the gateways before it, or delete it.',
  },
  'soundness-not-proved': {
    title: '{element} can run in too many ways to look at all of them.',
    because:
      '{states} states were looked at without finding anything else. Parallel branches moved into subprocesses can be proved.',
  },
  'endless-loop': { title: '{element} stands in a loop without a way out.', because: '{reason}' },
} satisfies Record<keyof typeof codes, Words>
