import { around, type ElementCases } from './cases.ts'

export const intermediateEvents: ElementCases = {
  title: 'Intermediate events',
  runs: {
    'timer catch event: date': {
      does: 'wait `timer`',
      sketch: around('timer date=2026-03-01'),
      as: { type: 'intermediateCatchEvent', trigger: { type: 'timer', kind: 'date', value: '2026-03-01' } },
    },
    'timer catch event: duration': {
      does: 'wait `timer`',
      sketch: around('timer duration=P1D'),
      as: { trigger: { type: 'timer', kind: 'duration' } },
    },
    'timer catch event: cycle': {
      does: 'wait `timer`, due once',
      sketch: around('timer cycle=R3/P1D'),
      as: { trigger: { type: 'timer', kind: 'cycle', value: 'R3/P1D' } },
    },
    'timer catch event: working days': {
      does: 'wait `timer`, by the calendar of working days',
      sketch: around('timer workingDays=5'),
      as: { trigger: { type: 'timer', kind: 'workingDays', value: '5' } },
    },
    'message catch event': {
      does: 'wait `message`, by name and key',
      sketch: around("message name=m key='=k' out.a='=b'"),
      as: { trigger: { type: 'message', name: 'm', correlationKey: '=k' }, outputs: [{ source: '=b', target: 'a' }] },
    },
    'signal catch event': {
      does: 'wait `signal`',
      sketch: around('signal name=s'),
      as: { trigger: { type: 'signal', name: 's' } },
    },
    'conditional catch event': {
      does: 'wait `condition`, asked whenever data has changed',
      sketch: around("condition condition='=du'"),
      as: { trigger: { type: 'conditional', condition: '=du' } },
    },
    'conditional catch event with a filter': {
      does: 'asked when it is entered, then only when one of these variables has changed in such a way',
      sketch: around("condition condition='=du' filter=du changes=create,update"),
      as: { trigger: { type: 'conditional', filter: { names: ['du'], events: ['create', 'update'] } } },
    },
    'link catch and throw event': {
      does: 'the throw goes on at the catch of its name',
      sketch: 'start > x\ny > end\nx: throw link=trang-2\ny: link name=trang-2',
      as: { type: 'intermediateThrowEvent', trigger: { type: 'link', name: 'trang-2' } },
    },
    'multiple catch event': {
      does: 'goes on by the first of several triggers',
      sketch: around('catch message=m duration=P1D'),
      as: { trigger: { type: 'multiple', parallel: false, triggers: [{ type: 'message' }, { type: 'timer' }] } },
    },
    'parallel multiple catch event': {
      does: 'goes on when all of its triggers have come',
      sketch: around('catch message=m signal=s parallel=true'),
      as: { trigger: { type: 'multiple', parallel: true } },
    },
    'none throw event': {
      does: 'passed at once',
      sketch: around('throw'),
      as: { type: 'intermediateThrowEvent', trigger: { type: 'none' } },
    },
    'message throw event': {
      does: 'published, and passed',
      sketch: around('throw message=m'),
      as: { trigger: { type: 'message', name: 'm' } },
    },
    'message throw event of a worker': {
      does: 'with `zeebe:taskDefinition` it waits for its job',
      sketch: around('throw message=m type=gui'),
      as: { trigger: { type: 'message', job: { jobType: 'gui', retries: 3 } } },
    },
    'signal throw event': {
      does: 'reaches every open wait of its name, in this case and in all others',
      sketch: around('throw signal=s'),
      as: { trigger: { type: 'signal', name: 's' } },
    },
    'escalation throw event': {
      does: 'told to the nearest that catches it; goes on unless that interrupts',
      sketch: around('throw escalation=E'),
      as: { trigger: { type: 'escalation', code: 'E' } },
    },
    'compensation throw event': {
      does: 'undoes one completed activity, or all of the scope, and waits for that',
      sketch: 'start > a > x > end\nb: compensation on=a handler=h\nh: service\nx: throw compensation=a',
      as: { trigger: { type: 'compensation', activity: 'a' } },
    },
    'multiple throw event': {
      does: 'throws each of its triggers',
      sketch: around('throw message=m signal=s'),
      as: { trigger: { type: 'multiple', triggers: [{ type: 'message' }, { type: 'signal' }] } },
    },
  },
  refused: {
    'a catch event that waits for nothing': { sketch: around('catch'), finds: 'catch-event-without-trigger x' },
    'a timer without a time': { sketch: around('timer'), finds: 'timer-without-time x' },
    'a timer with two times': {
      sketch: around('timer duration=P1D workingDays=2'),
      finds: 'timer-with-several-times x',
    },
    'a signal without a name': {
      sketch: around("intermediateCatchEvent raw='<bpmn:signalEventDefinition/>'"),
      finds: 'signal-without-name x',
    },
    'a condition that is not FEEL': { sketch: around('condition condition=du'), finds: 'condition-without-feel x' },
    'a filter by a change that is none': {
      sketch: around("condition condition='=du' changes=delete"),
      finds: 'conditional-filter-invalid x',
    },
    'no condition': {
      sketch: around("intermediateCatchEvent raw='<bpmn:conditionalEventDefinition/>'"),
      finds: 'conditional-without-condition x',
    },
    'an error in the middle of a flow': { sketch: around('catch error=E'), finds: 'event-trigger-not-here x' },
    'an escalation without a code': { sketch: around('throw escalation=any'), finds: 'escalation-without-code x' },
    'a code that is computed': { sketch: around('throw escalation==ma'), finds: 'code-not-fixed x' },
    'a link that leads nowhere': { sketch: 'start > x\nx: throw link=l', finds: 'link-without-catch x' },
    'a link that nothing throws': { sketch: 'start > end\nx > a\nx: link name=l', finds: 'link-without-throw x' },
    'a link without a name': {
      sketch: "start > x\nx: intermediateThrowEvent raw='<bpmn:linkEventDefinition/>'",
      finds: 'link-without-name x',
    },
    'two halves that catch a link': {
      sketch: 'start > y\ny: throw link=l\nz > end\nx > end\nz: link name=l\nx: link name=l',
      finds: 'link-caught-twice x',
    },
    'a flow into a link that is caught': {
      sketch: 'start > y\ny: throw link=l\na > x > end\nx: link name=l',
      finds: 'event-has-incoming-flow x',
    },
    'a flow out of a link that is thrown': {
      sketch: 'start > x > a\nx: throw link=l\nz > end\nz: link name=l',
      finds: 'event-has-outgoing-flow x',
    },
    'compensation of what is elsewhere': {
      sketch: 'start > s > x > end\ns {\nstart-1 > a > end-1\n}\nx: throw compensation=a',
      finds: 'compensated-activity-elsewhere x',
    },
    'inputs of what waits': { sketch: around('message name=m in.a==1'), finds: 'input-mapping-not-here x' },
    'a posting without a time': {
      sketch: around('message name=m posting==a items==b'),
      finds: 'posting-without-timer x',
    },
  },
}
