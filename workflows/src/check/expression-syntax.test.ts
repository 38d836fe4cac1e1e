import { expect, it } from 'vitest'
import { testCheck } from '../testing/check-cases.ts'
import { sketchProcess } from '../testing/process-sketch.ts'
import { checkExpressionSyntax } from './expression-syntax.ts'

testCheck(checkExpressionSyntax, {
  good: {
    'what FEEL can read': 'start > xor > a if = diem >= 80 and loai in ("a", "b")\nxor > end default',
    'plain text': 'a: user role="không phải = FEEL"',
  },
  bad: {
    'a condition': { sketch: 'start > xor > a if = diem >=\nxor > end default', finds: ['expression-syntax xor_a'] },
    'a deadline': { sketch: 'a: user deadline="= 5 +"', finds: ['expression-syntax a'] },
    'a script': { sketch: 'a: script value="= for x return" result=y', finds: ['expression-syntax a'] },
    'an output': { sketch: 'a: user output.x="= ]"', finds: ['expression-syntax a'] },
    'what would never come to an end': {
      sketch: 'a: script value="= for i in 1..1000000000 return i" result=x',
      finds: ['expression-range-too-large a', 'expression-iterates-too-often a'],
    },
  },
})

it('tells what the text is for', () => {
  const found = checkExpressionSyntax(sketchProcess('a: user "Ký" deadline="= 5 +"'), {})
  expect(found).toMatchObject([{ params: { name: 'Ký', type: 'userTask', use: 'deadline' } }])
})
