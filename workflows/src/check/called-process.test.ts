import { describe, expect, it } from 'vitest'
import { parseWorkflow } from '../parse.ts'
import { bpmn } from '../testing/diagram.ts'
import { checkCalledProcesses } from './called-process.ts'

const references = { processes: new Set(['lay-y-kien']) }
const codesOf = async (call: string) => {
  const { process } = await parseWorkflow(bpmn(`start > a > end\na: call process=${call}`))
  return checkCalledProcesses(process!, references).map(({ code, element }) => `${code} ${element}`)
}

describe('a call activity', () => {
  it('may call a process that exists, or one that the data name', async () => {
    expect(await codesOf('lay-y-kien')).toEqual([])
    expect(await codesOf("'=quyTrinh'")).toEqual([])
  })

  it('is told when its process does not exist', async () => {
    expect(await codesOf('xet-lai')).toEqual(['called-process-unknown a'])
  })
})
