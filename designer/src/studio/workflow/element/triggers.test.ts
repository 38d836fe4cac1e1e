import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, it } from 'vitest'
import type { Moddle } from '../services.ts'
import {
  addable,
  needsAll,
  severalOf,
  type TriggerKind,
  tellsMessage,
  triggersOf,
  withoutTrigger,
  withTrigger,
} from './triggers.ts'

const moddle = new BpmnModdle() as unknown as { create: (type: string, attributes?: object) => Moddle }
const create = (type: string, attributes?: object) => moddle.create(type, attributes)
const event = (type: string, ...kinds: string[]) =>
  create(`bpmn:${type}`, { id: 'x', eventDefinitions: kinds.map((kind) => create(`bpmn:${kind}EventDefinition`)) })
const after = (object: Moddle, change: object) => triggersOf(Object.assign(object, change))

describe('an event', () => {
  it.each<[string, string[], TriggerKind[] | null]>([
    ['StartEvent', [], null],
    ['StartEvent', ['Message'], ['message']],
    ['IntermediateCatchEvent', ['Timer', 'Signal', 'Conditional'], ['timer', 'signal', 'conditional']],
    ['BoundaryEvent', ['Error'], null],
    ['IntermediateCatchEvent', ['Link'], null],
    ['EndEvent', ['Terminate'], null],
    ['EndEvent', ['Message', 'Escalation', 'Compensate'], ['message', 'escalation', 'compensation']],
    ['IntermediateThrowEvent', ['Timer'], null],
  ])('%s with %j has the triggers %j', (type, kinds, triggers) => {
    expect(triggersOf(event(type, ...kinds))).toEqual(triggers)
  })

  it('takes every trigger that may stand beside others, and gives it up again', () => {
    for (const type of [
      'StartEvent',
      'IntermediateCatchEvent',
      'BoundaryEvent',
      'IntermediateThrowEvent',
      'EndEvent',
    ]) {
      const object = event(type, 'Message')
      for (const kind of addable(object)) {
        expect(after(object, withTrigger(object, kind, create))).toEqual(['message', kind])
        expect(after(object, withoutTrigger(object, 1))).toEqual(['message'])
      }
    }
  })

  it('needs all of several, never all of one', () => {
    const object = Object.assign(event('BoundaryEvent', 'Message', 'Timer', 'Signal'), { parallelMultiple: true })
    Object.assign(object, withoutTrigger(object, 0))
    expect([triggersOf(object), needsAll(object)]).toEqual([['timer', 'signal'], true])
    Object.assign(object, withoutTrigger(object, 1))
    expect([triggersOf(object), needsAll(object)]).toEqual([['timer'], false])
  })

  it('with several has a name of its own', () => {
    expect(severalOf(event('StartEvent', 'Message'))).toBeNull()
    expect(severalOf(event('StartEvent', 'Message', 'Timer'))).toBe('triggers.several')
    expect(severalOf(event('EndEvent', 'Message', 'Signal'))).toBe('told.several')
  })

  it('that tells a message may have a worker send it', () => {
    expect(tellsMessage(event('EndEvent', 'Signal', 'Message'))).toBe(true)
    expect(tellsMessage(event('EndEvent', 'Signal'))).toBe(false)
    expect(tellsMessage(event('IntermediateCatchEvent', 'Message'))).toBe(false)
  })
})
