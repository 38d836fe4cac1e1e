import { around, type ElementCases } from './cases.ts'

const multi = (inner: string, ext = '') =>
  around(`task raw='<bpmn:multiInstanceLoopCharacteristics>${ext}${inner}</bpmn:multiInstanceLoopCharacteristics>'`)

export const loops: ElementCases = {
  title: 'Loops',
  runs: {
    'standard loop, asked after each round': {
      does: 'again while its condition holds, at most `loopMaximum` times',
      sketch: around("user loop='=chuaDat' loopMax=5"),
      as: { loop: { type: 'standard', testBefore: false, condition: '=chuaDat', maximum: 5 } },
    },
    'standard loop, asked before each round': {
      does: 'may be passed without a round',
      sketch: around("service loop='=chuaDat' loopBefore=true"),
      as: { loop: { type: 'standard', testBefore: true, condition: '=chuaDat' } },
    },
    'multi-instance over a collection, parallel': {
      does: 'an instance for each item, all at once; results in the order of the items',
      sketch: around("user each='=ds' item=d collect=kq collectElement='=d.diem' until='=du'"),
      as: {
        loop: {
          type: 'multiInstance',
          sequential: false,
          collection: '=ds',
          element: 'd',
          outputCollection: 'kq',
          outputElement: '=d.diem',
          completionCondition: '=du',
        },
      },
    },
    'multi-instance, sequential': {
      does: 'one instance after another',
      sketch: around("call process=con each='=ds' item=d sequential=true"),
      as: { loop: { type: 'multiInstance', sequential: true, collection: '=ds', element: 'd' } },
    },
    'multi-instance by a number': {
      does: 'so many instances; the number may stand without `=`',
      sketch: 'start > x > end\nx: sub times=3 {\nstart-1 > a > end-1\n}',
      as: { type: 'subProcess', loop: { type: 'multiInstance', cardinality: '=3' } },
    },
    'multi-instance over data of plain BPMN': {
      does: '`loopDataInputRef`, `inputDataItem`, `loopDataOutputRef`, `outputDataItem` by the names of the data',
      sketch: `${multi(
        '<bpmn:loopDataInputRef>i</bpmn:loopDataInputRef><bpmn:loopDataOutputRef>o</bpmn:loopDataOutputRef><bpmn:inputDataItem id="d" name="d"/><bpmn:outputDataItem id="k" name="diem"/>',
      )}\ni: dataObjectReference title=ds\no: dataObjectReference title=kq`,
      as: {
        loop: {
          type: 'multiInstance',
          collection: '=ds',
          element: 'd',
          outputCollection: 'kq',
          outputElement: '=diem',
        },
      },
    },
  },
  refused: {
    'a loop that nothing ends': { sketch: around('task loop=true'), finds: 'loop-without-end x' },
    'a maximum of no rounds': { sketch: around('task loop==a loopMax=0'), finds: 'loop-maximum-invalid x' },
    'a loop condition that is not FEEL': { sketch: around('task loop=a'), finds: 'condition-without-feel x' },
    'neither a list nor a number': { sketch: multi(''), finds: 'loop-without-items x' },
    'both a list and a number': { sketch: around('task each==ds times=2'), finds: 'loop-counted-twice x' },
    'a list that is not FEEL': { sketch: around('task each=ds'), finds: 'loop-items-without-feel x' },
    'an item without a good name': { sketch: around("task each==ds item='1 d'"), finds: 'loop-name-invalid x' },
    'results without a list': {
      sketch: around('task each==ds collectElement==d'),
      finds: 'loop-output-incomplete x',
    },
    'events thrown by instances': {
      sketch: around(
        'task raw=\'<bpmn:multiInstanceLoopCharacteristics behavior="One"><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>\'',
      ),
      finds: 'loop-behaviour-not-supported x',
    },
  },
}
