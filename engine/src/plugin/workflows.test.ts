import { join } from 'node:path'
import type { Diagnostic } from '@statecraft/forms'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bpmn, bpmnOf } from '../../../workflows/src/testing/diagram.ts'
import { checkFile } from './check-file.ts'
import { loadPlugin } from './load.ts'
import { copyFolder, type FolderCopy } from './plugin-copy.testing.ts'

let hello: FolderCopy
beforeEach(async () => {
  hello = await copyFolder('examples/hello')
})
afterEach(() => hello.close())

const told = (diagnostics: Diagnostic[]) => diagnostics.map(({ code, file, element }) => `${file} ${element} ${code}`)
const load = async () => told((await loadPlugin(hello.folder)).diagnostics)

it('calls processes of its own and of other files', async () => {
  const called = { cha: 'start > goi > end\ngoi: call process=xu-ly', 'xu-ly': 'start-2 > end-2' }
  await hello.write('workflows/cha.bpmn', bpmnOf(called))
  await hello.write('workflows/chu.bpmn', bpmn('start > goi > end\ngoi: call process=xu-ly', 'chu'))
  expect(await load()).toEqual([])
})

it('is told what is wrong in every process of a file, and of a process that two files have', async () => {
  const pools = { cha: 'start > end', 'xu-ly': 'start-2 > viec > end-2\nviec: user form=khong-co roles=employee' }
  await hello.write('workflows/cha.bpmn', bpmnOf(pools))
  await hello.write('workflows/chu.bpmn', bpmnOf({ chu: 'start > end', 'xu-ly': 'start-2 > end-2' }))
  expect(await load()).toEqual(['workflows/chu.bpmn xu-ly id-twice', 'workflows/cha.bpmn viec form-missing'])
})

it('is told of a called process that no file has, at the step that calls it', async () => {
  await hello.write('workflows/cha.bpmn', bpmn('start > goi > end\ngoi: call process=khong-co', 'cha'))
  expect(await load()).toEqual(['workflows/cha.bpmn goi called-process-unknown'])
  expect(told(await checkFile(join(hello.folder, 'workflows/cha.bpmn')))).toEqual([
    'workflows/cha.bpmn goi called-process-unknown',
  ])
})
