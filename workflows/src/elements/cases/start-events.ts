import type { ElementCases } from './cases.ts'

const start = (given: string) => `x > a > end\nx: start ${given}`
const inner = (given: string) =>
  `start > s > end\ns {\nstart-1 > a > end-1\ne: event-sub {\nx > b > end-2\nx: start ${given}\n}\n}`

export const startEvents: ElementCases = {
  title: 'Start events',
  runs: {
    'none start event': {
      does: 'begins the scope; several each get a token',
      sketch: 'x > a > end\nx: start',
      as: { type: 'startEvent', trigger: { type: 'none' }, interrupting: true },
    },
    'no start event at all': {
      does: 'everything that no flow leads to begins',
      sketch: 'x > a\nb',
      as: { type: 'userTask', incoming: [] },
    },
    'message start event': {
      does: 'a message of its name starts a case',
      sketch: start('message=don-moi'),
      as: { trigger: { type: 'message', name: 'don-moi' } },
      begins: 'x',
    },
    'timer start event: date, duration, cycle, working days': {
      does: 'starts a case when it is due, a cycle again and again',
      sketch: start('cycle=R/P1D'),
      as: { trigger: { type: 'timer', kind: 'cycle', value: 'R/P1D' } },
      begins: 'x',
    },
    'signal start event': {
      does: 'each signal of its name starts a case',
      sketch: start('signal=mo-dot'),
      as: { trigger: { type: 'signal', name: 'mo-dot' } },
      begins: 'x',
    },
    'conditional start event': {
      does: 'starts when its condition becomes true',
      sketch: start("condition='=n > 5'"),
      as: { trigger: { type: 'conditional', condition: '=n > 5' } },
      begins: 'x',
    },
    'multiple start event': {
      does: 'by the first of several triggers',
      sketch: start('message=m signal=s'),
      as: { trigger: { type: 'multiple', parallel: false, triggers: [{ type: 'message' }, { type: 'signal' }] } },
      begins: 'x',
    },
    'parallel multiple start event': {
      does: 'when all of its triggers have come',
      sketch: start('message=m|n parallel=true'),
      as: { trigger: { type: 'multiple', parallel: true, triggers: [{ name: 'm' }, { name: 'n' }] } },
      begins: 'x',
    },
    'error start event of an event subprocess': {
      does: 'catches an error of the scope',
      sketch: inner('error=E1'),
      as: { trigger: { type: 'error', code: 'E1' }, interrupting: true },
    },
    'escalation start event of an event subprocess': {
      does: 'catches an escalation of the scope; without a code every one',
      sketch: inner('escalation=any interrupting=false'),
      as: { trigger: { type: 'escalation' }, interrupting: false },
    },
    'compensation start event of an event subprocess': {
      does: 'undoes the scope when it is compensated',
      sketch: inner('compensation=all'),
      as: { trigger: { type: 'compensation' } },
    },
    'message, timer, signal, conditional, multiple start event of an event subprocess': {
      does: 'waits while the scope is under way; interrupting or not',
      sketch: inner('message=m duration=P1D interrupting=false'),
      as: { trigger: { type: 'multiple', parallel: false }, interrupting: false },
    },
  },
  refused: {
    'an end without any start': { sketch: 'x > end', finds: 'start-event-missing p' },
    'an error that starts a process': { sketch: start('error=E'), finds: 'start-trigger-not-here x' },
    'an error that does not interrupt': {
      sketch: inner('error=E interrupting=false'),
      finds: 'event-must-interrupt x',
    },
    'a flow into a start': { sketch: `${start('message=m')}\na > x`, finds: 'event-has-incoming-flow x' },
    'a condition behind a start': { sketch: 'x > a if =n\na > end\nx: start', finds: 'condition-not-asked x_a' },
    'a link that starts': { sketch: start('link=l'), finds: 'event-trigger-not-here x' },
    'a message without a name': {
      sketch: start("raw='<bpmn:messageEventDefinition/>'"),
      finds: 'message-without-name x',
    },
    'an error among several triggers': { sketch: inner('error=E message=m'), finds: 'trigger-not-in-multiple x' },
    'two that catch the same': {
      sketch: `${inner('error=E')}`.replace(
        'e: event-sub',
        'f: event-sub {\ny > end-3\ny: start error=E\n}\ne: event-sub',
      ),
      finds: 'caught-twice x',
    },
  },
}
