import { describe } from 'vitest'
import { testCheck } from '../testing/check-cases.ts'
import { checkDefaultCondition, checkGatewayDefault, checkIdleGateway } from './gateway.ts'

describe('a default flow', () => {
  testCheck(checkGatewayDefault, {
    good: {
      'a gateway with a default': 'start > xor > a if = x\nxor > b default\na > end\nb > end',
      'a gateway that only joins': 'start > a > xor > end',
    },
    bad: {
      'a gateway with conditions alone': {
        sketch: 'start > xor > a if = x\nxor > b if = y',
        finds: ['gateway-without-default xor'],
      },
    },
  })
})

describe('a condition on the default flow', () => {
  testCheck(checkDefaultCondition, {
    good: { 'a plain default': 'start > xor > a if = x\nxor > b default' },
    bad: {
      'a default with a condition': {
        sketch: 'xor: xor default=xor_b\nstart > xor > a if = x\nxor > b if = y',
        finds: ['condition-on-default-flow xor_b'],
      },
    },
  })
})

describe('a gateway that does nothing', () => {
  testCheck(checkIdleGateway, {
    good: { 'one that parts and one that joins': 'start > and1 > a > and2 > end\nand1 > b > and2' },
    bad: { 'one flow in, one flow out': { sketch: 'start > xor > a > end', finds: ['gateway-does-nothing xor'] } },
  })
})
