import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { typeName } from '@statecraft/forms/server'
import { engineVersion } from './check/manifest.ts'
import { readDefinitions } from './definitions.ts'
import { readPluginFiles } from './files.ts'
import { generateTypes, writeTypes } from './generate-types.ts'

/**
 * Writes a smallest plugin that passes `statecraft check` and `statecraft test`: one form, one workflow of one task, one rule and one
 * scenario. Returns the files written, or null when the folder already holds something.
 */
export async function writeNewPlugin(folder: string, id: string): Promise<string[] | null> {
  if ((await readdir(folder).catch(() => [])).length > 0) return null
  for (const [file, text] of Object.entries(filesOf(id))) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  const { definitions } = readDefinitions((await readPluginFiles(folder)).files)
  return [...Object.keys(filesOf(id)), ...(await writeTypes(folder, await generateTypes(definitions)))]
}

function filesOf(id: string): Record<string, string> {
  return {
    'plugin.json': json({
      id,
      version: '0.1.0',
      title: 'Plugin mới',
      engine: `>=${engineVersion}`,
      roles: [
        {
          id: `${id}-staff`,
          title: 'Cán bộ',
          permissions: ['case.start', 'case.read', 'task.read', 'task.work'].map((action) => ({
            action,
            scope: 'unit',
          })),
        },
      ],
      entryPoints: [{ workflow: `${id}-request`, title: 'Đề nghị', description: 'Gửi một đề nghị.' }],
    }),
    [`forms/${id}-request.form.json`]: json({
      id: `${id}-request`,
      title: 'Đề nghị',
      schema: {
        type: 'object',
        required: ['subject', 'quantity'],
        properties: {
          subject: { type: 'string', title: 'Nội dung', minLength: 1, maxLength: 200 },
          quantity: { type: 'integer', title: 'Số lượng', minimum: 1 },
        },
      },
    }),
    [`workflows/${id}-request.bpmn`]: workflow(id),
    'rules/index.ts': `import quantityLimit from './quantity-limit.ts'\n\nexport default [quantityLimit]\n`,
    'rules/quantity-limit.ts': rule(id),
    'locales/vi.json': json(locale(id, 'Số lượng quá lớn', 'đề nghị {quantity}, nhiều nhất là 100.')),
    'locales/en.json': json(locale(id, 'The quantity is too large', '{quantity} was asked for; 100 is the most.')),
    'scenarios/small-request.scenario.json': json({
      id: 'small-request',
      title: 'Đề nghị quá lớn bị chặn, đề nghị nhỏ đi qua',
      workflow: `${id}-request`,
      now: '2026-11-24T08:00:00+07:00',
      steps: [
        {
          complete: 'request',
          as: `${id}-staff`,
          data: { subject: 'Giấy A4', quantity: 500 },
          refused: [`${id}-quantity-limit`],
        },
        { complete: 'request', as: `${id}-staff`, data: { subject: 'Giấy A4', quantity: 5 } },
        { expect: { status: 'completed', variables: { quantity: 5 } } },
      ],
    }),
    'README.md': readme(id),
  }
}

function locale(id: string, title: string, because: string) {
  return { findings: { [`${id}-quantity-limit`]: { title, because } }, words: {} }
}

function rule(id: string): string {
  return `import { defineRule } from '@statecraft/engine/plugin'
import type { ${typeName(id)}Request } from '../types/${id}-request.d.ts'

/** Nobody asks for more than a hundred at once. */
export default defineRule<${typeName(id)}Request>({
  id: '${id}-quantity-limit',
  title: 'Số lượng trong giới hạn',
  cites: [],
  form: '${id}-request',
  check: ({ data }) => (data.quantity > 100 ? [{ path: '/quantity', params: { quantity: data.quantity } }] : []),
})
`
}

function workflow(id: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions-${id}" targetNamespace="urn:statecraft:${id}">
  <bpmn:process id="${id}-request" name="Đề nghị" isExecutable="true">
    <bpmn:startEvent id="start" name="Bắt đầu">
      <bpmn:outgoing>to-request</bpmn:outgoing>
    </bpmn:startEvent>
    <bpmn:userTask id="request" name="Lập đề nghị">
      <bpmn:extensionElements>
        <zeebe:formDefinition formId="${id}-request" />
        <zeebe:assignmentDefinition candidateGroups="${id}-staff" />
      </bpmn:extensionElements>
      <bpmn:incoming>to-request</bpmn:incoming>
      <bpmn:outgoing>to-end</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:endEvent id="end" name="Đã gửi">
      <bpmn:incoming>to-end</bpmn:incoming>
    </bpmn:endEvent>
    <bpmn:sequenceFlow id="to-request" sourceRef="start" targetRef="request" />
    <bpmn:sequenceFlow id="to-end" sourceRef="request" targetRef="end" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="${id}-request">
      <bpmndi:BPMNShape id="start_di" bpmnElement="start"><dc:Bounds x="162" y="102" width="36" height="36" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="request_di" bpmnElement="request"><dc:Bounds x="250" y="80" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="end_di" bpmnElement="end"><dc:Bounds x="402" y="102" width="36" height="36" /></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="to-request_di" bpmnElement="to-request"><di:waypoint x="198" y="120" /><di:waypoint x="250" y="120" /></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="to-end_di" bpmnElement="to-end"><di:waypoint x="350" y="120" /><di:waypoint x="402" y="120" /></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`
}

function readme(id: string): string {
  return `# ${id}

\`statecraft check .\` tells everything that is wrong; \`statecraft test .\` runs the scenarios; \`statecraft types .\` writes the types again
after a form has changed. Draw the workflow in any BPMN modeler, or in the Studio.
`
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
