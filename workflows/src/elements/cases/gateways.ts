import type { ElementCases } from './cases.ts'

const split = (kind: string, rest = '') => `start > x > a if =n > 1\nx > b default\na > end\nb > end\nx: ${kind}${rest}`
const race = (first: string, second: string, kind = 'event') =>
  `start > x\nx > c1 > end\nx > c2 > end\nx: ${kind}\nc1: ${first}\nc2: ${second}`

export const gateways: ElementCases = {
  title: 'Gateways',
  runs: {
    'exclusive gateway': {
      does: 'the first flow whose condition is true, else the default one',
      sketch: split('xor'),
      as: { type: 'exclusiveGateway', defaultFlow: 'x_b' },
    },
    'parallel gateway': {
      does: 'a token on each flow; takes one from each',
      sketch: 'start > x\nx > a > and\nx > b > and\nand > end\nx: and',
      as: { type: 'parallelGateway' },
    },
    'inclusive gateway': {
      does: 'each flow whose condition is true, else the default one; joins what can still come',
      sketch: split('or'),
      as: { type: 'inclusiveGateway', defaultFlow: 'x_b' },
    },
    'event-based gateway': {
      does: 'whichever event comes first closes the others',
      sketch: race('message name=m', 'timer duration=P1D'),
      as: { type: 'eventBasedGateway', instantiate: false, parallel: false },
    },
    'event-based gateway that starts the process': {
      does: 'the case begins with the event that started it',
      sketch: 'x > c1 > end\nx > c2 > end\nx: event instantiate=true\nc1: message name=m\nc2: message name=n',
      as: { type: 'eventBasedGateway', instantiate: true, parallel: false },
      begins: 'c1',
    },
    'parallel event-based gateway that starts the process': {
      does: 'begins with one event and waits for the others',
      sketch: 'x > c1\nx > c2\nx: event instantiate=true parallel=true\nc1: message name=m\nc2: message name=n',
      as: { type: 'eventBasedGateway', instantiate: true, parallel: true },
      begins: 'c1',
    },
    'complex gateway': {
      does: 'goes on once its condition holds over the tokens that came, then waits for the rest',
      sketch: `start > and\nand > a > x\nand > b > x\nand > c > x\nx > end\nx: complex activation='=activationCount >= 2'`,
      as: { type: 'complexGateway', activationCondition: '=activationCount >= 2' },
    },
  },
  refused: {
    'two flows of an exclusive gateway without a condition': {
      sketch: 'start > x\nx > a > end\nx > b > end\nx: xor',
      finds: 'condition-missing x_a',
    },
    'a condition behind a parallel gateway': {
      sketch: 'start > x\nx > a if =n\nx > end\na > end\nx: and',
      finds: 'condition-not-asked x_a',
    },
    'one event behind an event-based gateway': {
      sketch: 'start > x > c > end\nx: event\nc: message name=m',
      finds: 'event-gateway-without-choice x',
    },
    'a task behind an event-based gateway': {
      sketch: race('message name=m', 'user'),
      finds: 'event-gateway-target c2',
    },
    'a receive task with a boundary event behind it': {
      sketch: `${race('timer duration=P1D', 'receive message=m')}\nt: timer on=c2 duration=P1D\nt > end`,
      finds: 'event-gateway-target c2',
    },
    'another flow into an event behind it': {
      sketch: `${race('message name=m', 'timer duration=P1D')}\nstart > c1`,
      finds: 'event-gateway-target-shared c1',
    },
    'messages and receive tasks behind it': {
      sketch: race('message name=m', 'receive message=n'),
      finds: 'event-gateway-mixes-messages x',
    },
    'a flow into one that starts the process': {
      sketch: race('message name=m', 'message name=n', 'event instantiate=true'),
      finds: 'instantiating-gateway-has-incoming x',
    },
    'one that starts the process inside a subprocess': {
      sketch: `start > s > end\ns {\n${'x > c1\nx > c2\nx: event instantiate=true\nc1: message name=m\nc2: message name=n'}\n}`,
      finds: 'instantiating-gateway-inside x',
    },
    'all events of one that does not': {
      sketch: race('message name=m', 'timer duration=P1D', 'event parallel=true'),
      finds: 'event-gateway-parallel-not-instantiating x',
    },
    'an activation condition that is not FEEL': {
      sketch: 'start > a > x > end\nx: complex activation=2',
      finds: 'condition-without-feel x',
    },
  },
}
