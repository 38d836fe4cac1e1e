import type { ElementCases } from './cases.ts'

const end = (given = '') => `start > a > x\nx: end ${given}`

export const endEvents: ElementCases = {
  title: 'End events',
  runs: {
    'none end event': {
      does: 'ends its path',
      sketch: end(),
      as: { type: 'endEvent', trigger: { type: 'none' } },
    },
    'terminate end event': {
      does: 'ends everything in its scope',
      sketch: end('terminate=true'),
      as: { trigger: { type: 'terminate' } },
    },
    'error end event': {
      does: 'caught by the nearest around it, else the case ends as `failed`',
      sketch: end('error=E1'),
      as: { trigger: { type: 'error', code: 'E1' } },
    },
    'message end event': {
      does: 'published, or sent by a worker; ends its path',
      sketch: end("message=m key='=k' type=gui in.a==1"),
      as: {
        trigger: { type: 'message', name: 'm', correlationKey: '=k', job: { jobType: 'gui' } },
        inputs: [{ source: '=1', target: 'a' }],
      },
    },
    'signal end event': {
      does: 'as the throw event; ends its path',
      sketch: end('signal=s'),
      as: { trigger: { type: 'signal', name: 's' } },
    },
    'escalation end event': {
      does: 'as the throw event; ends its path',
      sketch: end('escalation=E'),
      as: { trigger: { type: 'escalation', code: 'E' } },
    },
    'compensation end event': {
      does: 'as the throw event; ends its path',
      sketch: end('compensation=all'),
      as: { trigger: { type: 'compensation' } },
    },
    'cancel end event': {
      does: 'undoes its transaction, which is left by its cancel boundary event',
      sketch: 'start > t > end\nt: transaction {\nstart-1 > x\nx: end cancel=true\n}\nc: cancel on=t\nc > end',
      as: { trigger: { type: 'cancel' } },
    },
    'multiple end event': {
      does: 'throws each of its triggers; ends its path',
      sketch: end('message=m escalation=E'),
      as: { trigger: { type: 'multiple', triggers: [{ type: 'message' }, { type: 'escalation' }] } },
    },
  },
  refused: {
    'a flow out of an end': { sketch: 'start > x > a\nx: end', finds: 'end-event-has-outgoing-flow x' },
    'an error without a code': { sketch: end('error=any'), finds: 'error-without-code x' },
    'a cancel end outside of a transaction': { sketch: end('cancel=true'), finds: 'cancel-end-outside-transaction x' },
    'a timer at the end': { sketch: end('duration=P1D'), finds: 'event-trigger-not-here x' },
    'terminate among several triggers': {
      sketch: end('terminate=true message=m'),
      finds: 'trigger-not-in-multiple x',
    },
    'outputs of an end': { sketch: end('message=m out.a==1'), finds: 'output-mapping-not-here x' },
    'an error code that is computed': { sketch: end('error==ma'), finds: 'code-not-fixed x' },
  },
}
