import { testCheck } from '../testing/check-cases.ts'
import { checkDeadEnd } from './dead-end.ts'

testCheck(checkDeadEnd, {
  good: {
    'paths up to their ends': 'start > xor > a > end1\nxor > end2 default',
    'an event on a task with a way on': 'start > a > end1\nqua-han: timer-on on=a\nqua-han > end2',
  },
  bad: {
    'a step without a way on': {
      sketch: 'start > xor > a > end\nxor > tham-dinh default',
      finds: ['dead-end tham-dinh'],
    },
    'an event on a task that leads nowhere': {
      sketch: 'start > a > end\nqua-han: timer-on on=a',
      finds: ['dead-end qua-han'],
    },
    'a start that leads nowhere': { sketch: 'start: start', finds: ['dead-end start'] },
  },
})
