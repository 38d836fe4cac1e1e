import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnostic } from '@statecraft/forms'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import { dmn, literalDecision } from '../../../workflows/src/testing/dmn-sketch.ts'
import { checkFile } from './check-file.ts'
import { loadPlugin } from './load.ts'
import { copyFolder, type FolderCopy } from './plugin-copy.testing.ts'

const file = (namespace: string, content: string) => dmn(content).replace('namespace="thu"', `namespace="${namespace}"`)
const imports = (name: string) =>
  `<import name="${name}" namespace="urn:${name}" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>`
/** Functions and types that other files import: nothing in it is called by a workflow. */
const shared = file(
  'urn:chung',
  '<businessKnowledgeModel id="tron" name="tron"><variable name="tron"/><encapsulatedLogic><formalParameter name="n"/><literalExpression><text>ceiling(n)</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>',
)
const own = file(
  'urn:tinh',
  imports('chung') +
    literalDecision('ngay', 'chung.tron(1.5)').replace(
      '<literalExpression',
      '<knowledgeRequirement><requiredKnowledge href="urn:chung#tron"/></knowledgeRequirement><literalExpression',
    ) +
    '<decisionService id="so-ngay" name="Số ngày"><variable name="so-ngay"/><outputDecision href="#ngay"/></decisionService>',
)

let hello: FolderCopy
beforeEach(async () => {
  hello = await copyFolder('examples/hello')
  await mkdir(join(hello.folder, 'decisions'))
  await hello.write('decisions/chung.dmn', shared)
  await hello.write('decisions/ngay.dmn', own)
})
afterEach(() => hello.close())

const calling = (called: string) =>
  hello.write('workflows/tinh-ngay.bpmn', bpmn(`start > r > end\nr: rule decision=${called} result=n`, 'tinh-ngay'))
const told = (diagnostics: Diagnostic[]) => diagnostics.map(({ code, file, element }) => `${file} ${element} ${code}`)

it('has decisions that import a file of functions, and a step that calls a decision service', async () => {
  await calling('so-ngay')
  const { plugin, diagnostics } = await loadPlugin(hello.folder)
  expect(told(diagnostics)).toEqual([])
  expect([...plugin!.decisions.keys()].sort()).toEqual(['chung', 'ngay', 'so-ngay'])
  expect(await checkFile(join(hello.folder, 'decisions/ngay.dmn'))).toEqual([])
})

it('is told of a service that no file has, and of an id that a service shares with a decision', async () => {
  await calling('khong-co')
  await hello.write('decisions/ngay-2.dmn', file('urn:hai', literalDecision('so-ngay', '2')))
  const { diagnostics } = await loadPlugin(hello.folder)
  expect(told(diagnostics).sort()).toEqual([
    'decisions/ngay.dmn so-ngay id-twice',
    'workflows/tinh-ngay.bpmn r decision-missing',
  ])
})

it('is told of an import that no file answers, at the file that imports', async () => {
  await hello.remove('decisions/chung.dmn')
  const { plugin, diagnostics } = await loadPlugin(hello.folder)
  expect(plugin).toBeNull()
  expect(told(diagnostics)).toEqual(['decisions/ngay.dmn  import-missing'])
})

it('is told of files that import each other in a circle, once a file', async () => {
  await hello.write(
    'decisions/chung.dmn',
    shared.replace('<businessKnowledgeModel ', `${imports('tinh')}<businessKnowledgeModel `),
  )
  const { diagnostics } = await loadPlugin(hello.folder)
  expect(told(diagnostics)).toEqual([
    'decisions/chung.dmn  imports-in-a-circle',
    'decisions/ngay.dmn  imports-in-a-circle',
  ])
})

it('a file outside a plugin imports those of its folder', async () => {
  await hello.remove('plugin.json')
  expect(await checkFile(join(hello.folder, 'decisions/ngay.dmn'))).toEqual([])
  await hello.remove('decisions/chung.dmn')
  expect(await checkFile(join(hello.folder, 'decisions/ngay.dmn'))).toMatchObject([{ code: 'import-missing' }])
})
