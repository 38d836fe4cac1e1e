import { around, type ElementCases } from './cases.ts'

const listener = (events: string[]) => events.map((event) => ({ event, jobType: 'ghi' }))

export const listeners: ElementCases = {
  title: 'Listeners',
  runs: {
    'start listener': {
      does: 'a job before the work begins, once the input mappings are done: wait `job`; what it gives is local',
      sketch: around('service type=viec listen=start:ghi'),
      as: { listeners: listener(['start']) },
    },
    'end listener': {
      does: 'a job when the work is done, before the token leaves; what it gives is merged as output',
      sketch: around('task listen=start:ghi,end:ghi'),
      as: { listeners: listener(['start', 'end']) },
    },
    'listeners of a gateway': {
      does: 'start listeners only; its conditions see what they gave',
      sketch: 'start > x\nx > a if =duoc\nx > b default\na > end\nb > end\nx: xor listen=start:ghi',
      as: { type: 'exclusiveGateway', listeners: listener(['start']) },
    },
    'listeners of a subprocess': {
      does: 'before its inside begins, and when all in it is done',
      sketch: 'start > x > end\nx: sub listen=start:ghi,end:ghi {\nstart-1 > a > end-1\n}',
      as: { type: 'subProcess', listeners: listener(['start', 'end']) },
    },
    'listeners of a loop': {
      does: 'those of each of its instances',
      sketch: around("service type=viec each='=[1]' item=i listen=end:ghi"),
      as: { listeners: listener(['end']) },
    },
    'listeners of an event': {
      does: 'catch, throw and end events have both, start and boundary events end listeners only',
      sketch: around('message name=tra-loi listen=start:ghi,end:ghi'),
      as: { type: 'intermediateCatchEvent', listeners: listener(['start', 'end']) },
    },
    'task listeners: creating, completing': {
      does: 'jobs before the task opens and when a person has done it; the latter may deny it, and the task is open again with the reason',
      sketch: around('user tell=creating:ghi,completing:ghi'),
      as: { type: 'userTask', taskListeners: listener(['creating', 'completing']) },
    },
    'task listeners: assigning, updating': {
      does: 'jobs when the host says `assign` or `update`; they may deny it',
      sketch: around("user assignee='=nguoi' tell=assigning:ghi,updating:ghi"),
      as: { type: 'userTask', taskListeners: listener(['assigning', 'updating']) },
    },
    'task listener: canceling': {
      does: 'a job when the task is cancelled; nothing waits for it but the end of the process',
      sketch: around('user tell=canceling:ghi'),
      as: { type: 'userTask', taskListeners: listener(['canceling']) },
    },
  },
  refused: {
    'an event that is none': { sketch: around('user listen=cancel:ghi'), finds: 'listener-event-unknown x' },
    'a listener without a job type': { sketch: around('user listen=start'), finds: 'listener-without-type x' },
    'the same listener twice': { sketch: around('user listen=end:ghi,end:ghi'), finds: 'listener-twice x' },
    'a start listener of a start event': {
      sketch: 'x > a > end\nx: start listen=start:ghi',
      finds: 'listener-not-here x',
    },
    'a start listener on the border': {
      sketch: 'start > a > end\nx: timer on=a duration=P1D listen=start:ghi\nx > end',
      finds: 'listener-not-here x',
    },
    'an end listener of a gateway': { sketch: around('and listen=end:ghi'), finds: 'listener-not-here x' },
    'an end listener of an error': {
      sketch: 'start > x\nx: end error=loi listen=end:ghi',
      finds: 'listener-not-here x',
    },
    'a task listener of a job': { sketch: around('service tell=creating:ghi'), finds: 'listener-not-supported x' },
  },
}
