import type { ElementCases } from './cases.ts'

const on = (event: string, host = 'user') => `start > a > end\na: ${host}\nx: ${event} on=a\nx > end`
const transaction = (lines: string) => `start > a > end\na: transaction {\nstart-1 > b > end-1\n}\n${lines}`

export const boundaryEvents: ElementCases = {
  title: 'Boundary events and compensation',
  runs: {
    'timer boundary event, interrupting': {
      does: 'ends the activity when it is due',
      sketch: on('timer duration=P1D'),
      as: { type: 'boundaryEvent', attachedTo: 'a', interrupting: true, trigger: { type: 'timer' } },
    },
    'timer boundary event, not interrupting': {
      does: 'a token beside the activity; a cycle again and again',
      sketch: on('timer cycle=R/P1D cancels=false'),
      as: { interrupting: false, trigger: { type: 'timer', kind: 'cycle' } },
    },
    'message boundary event': {
      does: 'interrupting or not',
      sketch: on('message name=m cancels=false', 'call process=con'),
      as: { interrupting: false, trigger: { type: 'message', name: 'm' } },
    },
    'signal boundary event': {
      does: 'interrupting or not',
      sketch: on('signal name=s', 'receive message=m'),
      as: { interrupting: true, trigger: { type: 'signal', name: 's' } },
    },
    'conditional boundary event': {
      does: 'interrupting or not; not interrupting it fires again after having been false',
      sketch: on("condition condition='=qua' cancels=false"),
      as: { interrupting: false, trigger: { type: 'conditional', condition: '=qua' } },
    },
    'error boundary event': {
      does: 'catches its code, or any without one; always interrupts',
      sketch: on('error error=E1', 'script expression==1 result=r'),
      as: { interrupting: true, trigger: { type: 'error', code: 'E1' } },
    },
    'escalation boundary event': {
      does: 'interrupting or not',
      sketch: on('escalation cancels=false', 'call process=con'),
      as: { interrupting: false, trigger: { type: 'escalation' } },
    },
    'cancel boundary event': {
      does: 'the way out of a transaction that was cancelled',
      sketch: transaction('x: cancel on=a\nx > end'),
      as: { interrupting: true, trigger: { type: 'cancel' } },
    },
    'compensation boundary event and its handler': {
      does: 'the activity that an association leads to undoes this one once it is completed',
      sketch: 'start > a > end\nx: compensation on=a handler=h\nh: service',
      as: { interrupting: false, trigger: { type: 'compensation', handler: 'h' } },
    },
    'multiple boundary event': {
      does: 'by the first of several triggers; interrupting or not',
      sketch: on('boundary message=m duration=P1D'),
      as: { interrupting: true, trigger: { type: 'multiple', parallel: false } },
    },
    'parallel multiple boundary event': {
      does: 'when all of its triggers have come; interrupting or not',
      sketch: on('boundary message=m signal=s parallel=true cancels=false'),
      as: { interrupting: false, trigger: { type: 'multiple', parallel: true } },
    },
  },
  refused: {
    'a boundary event on a gateway': {
      sketch: 'start > xor > end\nx: timer on=xor duration=P1D\nx > end',
      finds: 'boundary-event-not-on-activity x',
    },
    'a boundary event on an event subprocess': {
      sketch:
        'start > a > end\ne: event-sub {\nstart-1 > end-1\nstart-1: start message=m\n}\nx: timer on=e duration=P1D\nx > end',
      finds: 'boundary-event-not-on-activity x',
    },
    'a boundary event without a trigger': { sketch: on('boundary'), finds: 'boundary-event-without-trigger x' },
    'an error that does not interrupt': { sketch: on('error cancels=false'), finds: 'event-must-interrupt x' },
    'a flow into a boundary event': {
      sketch: `${on('timer duration=P1D')}\nstart > x`,
      finds: 'event-has-incoming-flow x',
    },
    'two that catch the same error': {
      sketch: `start > a > end\ny: error on=a error=E\ny > end\nx: error on=a error=E\nx > end`,
      finds: 'caught-twice x',
    },
    'cancelling what is no transaction': { sketch: on('cancel'), finds: 'cancel-event-outside-transaction x' },
    'compensation without a handler': {
      sketch: 'start > a > end\nx: compensation on=a',
      finds: 'compensation-without-handler x',
    },
    'a handler in another scope': {
      sketch: 'start > s > end\ns {\nstart-1 > a > end-1\nx: compensation on=a handler=h\n}\nh: task',
      finds: 'handler-elsewhere x',
    },
    'a handler with a flow': {
      sketch: 'start > a > end\nx: compensation on=a handler=h\nh: task\nh > end',
      finds: 'handler-has-flow h',
    },
    'a flow out of a compensation event': {
      sketch: 'start > a > end\nx: compensation on=a handler=h\nh: task\nx > end',
      finds: 'event-has-outgoing-flow x',
    },
    'compensation of a handler': {
      sketch: 'start > a > end\ny: compensation on=a handler=h\nh: task\nx: compensation on=h handler=k\nk: task',
      finds: 'handler-compensated x',
    },
    'a link on a border': { sketch: on('boundary link=l'), finds: 'event-trigger-not-here x' },
  },
}
