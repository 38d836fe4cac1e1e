import { testCheck } from '../testing/check-cases.ts'
import { checkEndEvent } from './end-event.ts'

testCheck(checkEndEvent, {
  good: {
    'a process with an end': 'start > a > end',
    'an end by terminate': 'start > a > dung\ndung: terminate',
    'a subprocess with an end': 'start > s > end\ns: subprocess\ns1: start in=s\ns2: end in=s\ns1 > s2',
  },
  bad: {
    'a process without an end': { sketch: 'start > a', finds: ['no-end sketch'] },
    'a subprocess without an end': {
      sketch: 'start > s > end\ns: subprocess\ns1: start in=s\ns2: user in=s\ns1 > s2',
      finds: ['no-end s'],
    },
  },
})
