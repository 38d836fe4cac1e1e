import type { Form } from '@statecraft/forms'
import { expect, it } from 'vitest'
import { testCheck } from '../testing/check-cases.ts'
import { sketchProcess } from '../testing/process-sketch.ts'
import { checkWrittenOnEveryPath } from './written-on-every-path.ts'

const form: Form = {
  id: 'don',
  title: 'Đơn',
  schema: {
    type: 'object',
    required: ['so'],
    properties: { so: { type: 'integer' }, them: { type: 'integer' }, tong: { type: 'integer' } },
  },
  logic: [{ computed: '/tong', value: 'so + 1' }],
}
const references = { forms: new Map([['don', form]]), startVariables: new Set(['nam']) }
const reading = (text: string) => `nop: user form=don\nnhan: script value='${text}' result=kq`
const withForm = (text: string) => ({ sketch: `start > nop > nhan > end\n${reading(text)}`, references })
const branch = (gateway: string, text: string) => ({
  sketch: `start > ${gateway}1 > a > ${gateway}2\n${gateway}1 > tinh > ${gateway}2\n${gateway}2 > nhan > end\ntinh: script value='=5' result=so\n${reading(text)}`,
  references,
})

testCheck(checkWrittenOnEveryPath, {
  good: {
    'what the form requires': withForm('=so * 2'),
    'what the form computes': withForm('=tong * 2'),
    'what the case starts with': withForm('=nam + 1'),
    'what nothing writes, told elsewhere': withForm('=khong + 1'),
    'a text that provides for null': withForm('=if them != null then them * 2 else 0'),
    'a question whether it is a certain value': withForm('=if them = 3 then 1 else 0'),
    'a name that is only handed on': withForm('=them'),
    'what one of parallel branches wrote': branch('and', '=so * 2'),
  },
  bad: {
    'what the form may leave out': { ...withForm('=them * 2'), finds: ['name-not-on-every-path nhan'] },
    'what one branch of a choice wrote': { ...branch('xor', '=so * 2'), finds: ['name-not-on-every-path nhan'] },
    'what a loop that may have no round wrote': {
      sketch: `start > moi > nhan > end\nmoi: script value='=1' result=so each='=ds' item=d\n${reading('=so + 1')}`,
      references,
      finds: ['name-not-on-every-path nhan'],
    },
  },
})

it('tells the shortest way on which it is not written', () => {
  const { sketch } = branch('xor', '=so * 2')
  const [found] = checkWrittenOnEveryPath(sketchProcess(sketch), references)
  expect(found?.params).toMatchObject({ missing: 'so', trail: ['start', 'xor1', 'a', 'xor2', 'nhan'] })
})
