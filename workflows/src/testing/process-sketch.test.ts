import { describe, expect, it } from 'vitest'
import { sketchProcess } from './process-sketch.ts'

const node = (line: string) => sketchProcess(line).nodes.get('x')

describe('a sketched process', () => {
  it.each([
    ['x: transaction', { type: 'transaction' }],
    ['x: call process=q propagateChild=false', { type: 'callActivity', process: 'q', propagateChild: false }],
    ['x: or', { type: 'inclusiveGateway' }],
    ['x: event parallel=true instantiate=true', { type: 'eventBasedGateway', parallel: true, instantiate: true }],
    ['x: signal signal=s on=a cancels=false', { type: 'boundaryEvent', attachedTo: 'a', interrupting: false }],
    ['x: catch message=m|n parallel=true', { trigger: { type: 'multiple', parallel: true, triggers: [{}, {}] } }],
    ['x: compensation on=a handler=b', { trigger: { type: 'compensation', handler: 'b' }, interrupting: false }],
    ['x: end compensation=all', { type: 'endEvent', trigger: { type: 'compensation' } }],
    ['x: throw escalation=E', { type: 'intermediateThrowEvent', trigger: { type: 'escalation', code: 'E' } }],
    ["x: user each='= ds' item=d", { loop: { type: 'multiInstance', collection: '= ds', element: 'd' } }],
    ['x: task loop=true loopMax=3', { type: 'task', loop: { type: 'standard', testBefore: false, maximum: 3 } }],
  ])('reads %s', (line, expected) => {
    expect(node(line)).toMatchObject(expected)
  })

  it('puts nodes into the braces around them and marks handlers', () => {
    const process = sketchProcess(`
      start > khoi > end
      khoi: transaction {
        start-1 > a > end-1
        b: compensation on=a handler=huy
        huy: service
      }`)
    expect(process.nodes.get('a')).toMatchObject({ parent: 'khoi' })
    expect(process.nodes.get('huy')).toMatchObject({ parent: 'khoi', isForCompensation: true })
  })
})
