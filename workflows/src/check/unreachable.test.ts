import { testCheck } from '../testing/check-cases.ts'
import { checkUnreachable } from './unreachable.ts'

testCheck(checkUnreachable, {
  good: {
    'a line': 'start > a > b > end',
    'what follows an event on a task': 'start > a > end\nqua-han: timer-on on=a\nqua-han > b > end2',
    'what stands in a subprocess': 'start > s > end\ns: subprocess\ns1: start in=s\ns2: end in=s\ns1 > s2',
    'a process without a start, told elsewhere': 'a > end',
  },
  bad: {
    'a step that no flow leads to': { sketch: 'start > a > end\nb > end', finds: ['unreachable b'] },
    'a ring apart': { sketch: 'start > end\na > b > a', finds: ['unreachable a'] },
    'a cut flow, where it has to be led again': {
      sketch: 'start > end\na > b > c > end\nc > d > b',
      finds: ['unreachable a'],
    },
    'a lost subprocess, once': {
      sketch: 'start > end\ns: subprocess\ns1: start in=s\ns2: end in=s\ns1 > s2\nhan: timer-on on=s\nhan > end2',
      finds: ['unreachable s'],
    },
  },
})
