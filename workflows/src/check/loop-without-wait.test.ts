import { testCheck } from '../testing/check-cases.ts'
import { checkLoopWithoutWait } from './loop-without-wait.ts'

testCheck(checkLoopWithoutWait, {
  good: { 'a loop that waits for a person': 'start > xor1 > a > xor2\nxor2 > xor1 if = lai\nxor2 > end default' },
  bad: {
    'a loop that waits for nobody': {
      sketch:
        'start > xor1 > dem > xor2\ndem: script value="= n + 1" result=n\nxor2 > xor1 if = n < 9\nxor2 > end default',
      finds: ['loop-without-wait dem'],
    },
  },
})
