import type { ElementCases } from './cases.ts'

const inside = (kind: string, lines: string) => `start > x > end\nx: ${kind} {\n${lines}\n}`
const beside = (lines: string) => `start > a > end\nx: event-sub {\n${lines}\n}`

export const scopes: ElementCases = {
  title: 'Subprocesses',
  runs: {
    'embedded subprocess': {
      does: 'a scope of its own; done when nothing in it is under way',
      sketch: inside('sub', 'start-1 > a > end-1'),
      as: { type: 'subProcess' },
    },
    'event subprocess, interrupting': {
      does: 'its event ends everything else in the scope around it',
      sketch: beside('start-1 > b > end-1\nstart-1: start message=huy'),
      as: { type: 'subProcess', triggeredByEvent: true },
    },
    'event subprocess, not interrupting': {
      does: 'runs beside the rest, as often as its event comes',
      sketch: beside('start-1 > b > end-1\nstart-1: start duration=P1D interrupting=false'),
      as: { type: 'subProcess', triggeredByEvent: true },
    },
    transaction: {
      does: 'a subprocess that a cancel end event undoes',
      sketch: inside('transaction', 'start-1 > a > end-1'),
      as: { type: 'transaction' },
    },
    'ad-hoc subprocess, parallel': {
      does: 'its activities start by themselves, those named or all; the condition ends it',
      sketch: inside("adhoc complete='=du' active='=viec' cancelRemaining=false", 'a > b\nc'),
      as: {
        type: 'adHocSubProcess',
        sequential: false,
        completionCondition: '=du',
        activeElements: '=viec',
        cancelRemaining: false,
      },
    },
    'ad-hoc subprocess, sequential': {
      does: 'one activity after another, in the order of the file',
      sketch: inside('adhoc ordering=sequential', 'a\nb'),
      as: { type: 'adHocSubProcess', sequential: true, cancelRemaining: true },
    },
    'ad-hoc subprocess that collects': {
      does: 'what each path inside gives, in the order they end; the list is merged around it when it is complete',
      sketch: inside("adhoc gather=cac_y gatherElement='=y'", 'a > b\nc'),
      as: { type: 'adHocSubProcess', outputCollection: 'cac_y', outputElement: '=y' },
    },
  },
  refused: {
    'a subprocess that begins by an event': {
      sketch: inside('sub', 'start-1 > a > end-1\nstart-1: start message=m'),
      finds: 'start-trigger-not-here start-1',
    },
    'a subprocess with an end and no start': { sketch: inside('sub', 'a > end-1'), finds: 'start-event-missing x' },
    'an event subprocess with a flow into it': {
      sketch: 'start > x\nx: event-sub {\nstart-1 > end-1\nstart-1: start message=m\n}',
      finds: 'event-subprocess-has-flow x',
    },
    'an event subprocess without a trigger': {
      sketch: beside('start-1 > end-1'),
      finds: 'event-subprocess-without-trigger start-1',
    },
    'an event subprocess with two starts': {
      sketch: beside('start-1 > end-1\nstart-2 > end-1\nstart-1: start message=m\nstart-2: start message=n'),
      finds: 'event-subprocess-starts x',
    },
    'an event subprocess with a loop': {
      sketch: 'start > a > end\nx: event-sub times=2 {\nstart-1 > end-1\nstart-1: start message=m\n}',
      finds: 'event-subprocess-loops x',
    },
    'an ad-hoc subprocess with a start': {
      sketch: inside('adhoc', 'start-1 > a'),
      finds: 'ad-hoc-with-start-or-end start-1',
    },
    'an ad-hoc subprocess with nothing to do': {
      sketch: inside('adhoc', 'cho: timer duration=P1D'),
      finds: 'ad-hoc-without-activity x',
    },
    'a collection without its element': {
      sketch: inside('adhoc gather=ds', 'a'),
      finds: 'ad-hoc-output-incomplete x',
    },
    'activities chosen by no expression': {
      sketch: inside('adhoc active=a', 'a'),
      finds: 'active-elements-without-feel x',
    },
  },
}
