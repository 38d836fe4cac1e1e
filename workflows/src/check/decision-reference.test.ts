import { testCheck } from '../testing/check-cases.ts'
import { checkDecisionReferences } from './decision-reference.ts'

const references = { decisions: new Set(['tien-thuong']) }

testCheck(checkDecisionReferences, {
  good: {
    'a decision that is there': { sketch: 'a: decision calls=tien-thuong', references },
    'any decision, when decisions are not known': 'a: decision calls=gi-do',
  },
  bad: {
    'a decision that is not there': {
      sketch: 'a: decision calls=tien-thuongg',
      finds: ['decision-missing a'],
      references,
    },
  },
})
