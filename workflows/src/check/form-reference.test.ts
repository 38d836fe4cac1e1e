import type { Form } from '@statecraft/forms'
import { testCheck } from '../testing/check-cases.ts'
import { checkForms } from './form-reference.ts'

const form: Form = {
  id: 'tham-dinh',
  title: 'Thẩm định',
  schema: {
    type: 'object',
    properties: {
      ketLuan: {
        type: 'string',
        oneOf: [
          { const: 'chuyen', title: 'Chuyển' },
          { const: 'tra-lai', title: 'Trả lại' },
        ],
      },
      mucDo: { enum: ['cao', 'thap'] },
      ghiChu: { type: 'string' },
    },
  },
}
const references = { forms: new Map([[form.id, form]]) }

testCheck(checkForms, {
  good: {
    'a form and buttons that it knows': {
      sketch: 'a: user form=tham-dinh outcomes=ketLuan:chuyen,ketLuan:tra-lai,mucDo:cao,ghiChu:gi',
      references,
    },
    'a task without a form': { sketch: 'a: user', references },
    'any form, when forms are not known': 'a: user form=gi-do outcomes=x:y',
  },
  bad: {
    'a form that is not there': { sketch: 'a: user form=tham-dinhh', finds: ['form-missing a'], references },
    'a button for a field that is not there': {
      sketch: 'a: user form=tham-dinh outcomes=ketLuann:chuyen',
      finds: ['outcome-field-unknown a'],
      references,
    },
    'a button with a value that the field does not have': {
      sketch: 'a: user form=tham-dinh outcomes=ketLuan:xong,mucDo:vua',
      finds: ['outcome-value-unknown a', 'outcome-value-unknown a'],
      references,
    },
    'a button without a form': {
      sketch: 'a: user outcomes=ketLuan:chuyen',
      finds: ['outcome-without-form a'],
      references,
    },
  },
})
