import { around, type ElementCases } from './cases.ts'

export const tasks: ElementCases = {
  title: 'Tasks and call activity',
  runs: {
    'task without a kind': { does: 'its mappings, then left at once', sketch: around('task'), as: { type: 'task' } },
    'manual task': { does: 'its mappings, then left at once', sketch: around('manual'), as: { type: 'manualTask' } },
    'user task': {
      does: 'waits for a person: wait `task`',
      sketch: around('user form=don roles=nhan-vien'),
      as: { type: 'userTask', form: 'don', candidateRoles: ['nhan-vien'] },
    },
    'service task': {
      does: 'waits for a worker: wait `job`',
      sketch: around('service type=gui-thu retries=5 header.mau=a'),
      as: { type: 'serviceTask', jobType: 'gui-thu', retries: 5, headers: { mau: 'a' } },
    },
    'send task': {
      does: 'waits for the worker that sends: wait `job`',
      sketch: around('send type=gui-tin'),
      as: { type: 'sendTask', jobType: 'gui-tin', retries: 3 },
    },
    'receive task': {
      does: 'wait `message`',
      sketch: around("receive message=tra-loi key='=so'"),
      as: { type: 'receiveTask', trigger: { type: 'message', name: 'tra-loi', correlationKey: '=so' } },
    },
    'script task (FEEL)': {
      does: 'evaluated in the step; its result is a variable',
      sketch: around("script expression='=1 + 1' result=hai"),
      as: { type: 'scriptTask', expression: '=1 + 1', resultVariable: 'hai' },
    },
    'business rule task': {
      does: 'its decision evaluated in the step; what answered is recorded',
      sketch: around('rule decision=muc result=muc'),
      as: { type: 'businessRuleTask', decision: 'muc', resultVariable: 'muc' },
    },
    'script or business rule task of a worker': {
      does: 'with `zeebe:taskDefinition` it is a service task',
      sketch: around('script type=tinh'),
      as: { type: 'serviceTask', jobType: 'tinh' },
    },
    'call activity': {
      does: 'another process as a case of its own: wait `case`',
      sketch: around('call process=con propagateChild=false in.a==1'),
      as: {
        type: 'callActivity',
        process: 'con',
        propagateParent: true,
        propagateChild: false,
        inputs: [{ source: '=1', target: 'a' }],
      },
    },
    'conditional and default flows out of an activity, implicit split and merge': {
      does: 'a token on each flow without a condition or with a true one, else on the default one; each token that comes starts the node anew',
      sketch: 'start > x > a if =n > 1\nx > b if =n > 2\nx > c default\na > end\nb > end\nc > end\nx: task',
      as: { type: 'task', outgoing: ['x_a', 'x_b', 'x_c'], defaultFlow: 'x_c' },
    },
  },
  refused: {
    'a service task without a job type': { sketch: around('serviceTask'), finds: 'job-type-missing x' },
    'retries that are no number': { sketch: around('service retries=nhieu'), finds: 'job-retries-invalid x' },
    'a receive task without a message': { sketch: around('receiveTask'), finds: 'message-without-name x' },
    'a receive task that starts the process': {
      sketch: 'start > y > end\nx: receive message=m instantiate=true\nx > end',
      finds: 'receive-task-instantiates x',
    },
    'a script that is not FEEL': { sketch: around('script expression=1 result=a'), finds: 'script-without-feel x' },
    'a result without a name': { sketch: around("script expression='=1'"), finds: 'result-variable-invalid x' },
    'a decision without an id': { sketch: around('rule result=a'), finds: 'decision-id-missing x' },
    'a call of nothing': { sketch: around('call'), finds: 'called-process-missing x' },
    'a mapping onto a name of JavaScript': {
      sketch: around("task in.__proto__='=1'"),
      finds: 'mapping-target-invalid x',
    },
    'a form without an id': { sketch: around("user ext='<zeebe:formDefinition/>'"), finds: 'form-without-id x' },
  },
}
