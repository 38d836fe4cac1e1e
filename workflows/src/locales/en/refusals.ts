import type { StepRefusalCode } from '../../run/step-refused.ts'
import type { ScriptRefusalCode } from '../../trace/script-refused.ts'

/** Why a step of a script or an event cannot be taken, in English: the end of a sentence. */
export const refusals = {
  'reason.case-already-started': 'the case has begun already',
  'reason.case-not-started': 'the case has not begun',
  'reason.case-ended': 'the case had ended before',
  'reason.endless-loop': 'the workflow goes round without resting anywhere',
  'reason.machine-not-startable': 'its first step cannot be taken',
  'reason.incident-unknown': 'there is no incident at "{element}"',
  'reason.instance-unknown': 'there is no instance "{instance}" under way',
  'reason.start-element-needed': 'the workflow does not begin by itself; say where it begins ("start")',
  'reason.start-element-unknown': 'there is no start event "{element}"',
  'reason.start-not-found': 'no start event takes "{start}"',
  'reason.state-of-other-workflow': 'this state is that of another workflow',
  'reason.timer-not-due': 'the instant {due} has not come',
  'reason.variable-name-reserved': 'the name "{name}" is kept for the system',
  'reason.wait-closed': 'nothing waits at "{wait}"',
  'reason.wait-of-other-kind': 'what waits at "{wait}" does not take this kind of step',
  'reason.time-unreadable': '"{value}" is no instant or duration of ISO 8601, such as 2026-03-02T01:00:00Z or P1D',
  'reason.listener-cannot-throw': 'a listener at "{wait}" may not throw a BPMN error',
  'reason.listener-takes-no-variables': 'a listener of the task "{wait}" may not give variables',
  'reason.listener-result-invalid': 'what the listener said is not taken: "{part}"',
  'reason.task-in-transition': 'listeners of "{wait}" are at work; answer it when they are done',
} satisfies Record<`reason.${StepRefusalCode | ScriptRefusalCode}`, string>
