import { expect, it } from 'vitest'
import { testCheck } from '../testing/check-cases.ts'
import { sketchProcess } from '../testing/process-sketch.ts'
import { checkRoles, rolesOf } from './role.ts'

const references = { roles: new Set(['chuyen-vien']) }

testCheck(checkRoles, {
  good: {
    'a role that is there': { sketch: 'a: user role=chuyen-vien', references },
    'a named person': { sketch: 'a: user assignee="= nguoiLap"', references },
    'a role known while the case runs': { sketch: 'a: user role="= vaiTro"', references },
    'any role, when roles are not known': 'a: user role=ai-do',
  },
  bad: {
    'a task that nobody may do': { sketch: 'a: user', finds: ['nobody-may-do-it a'] },
    'a role that is not there': { sketch: 'a: user role=chuyen-vienn', finds: ['role-missing a'], references },
  },
})

it('takes the role of the lane for a task that names none', () => {
  const process = sketchProcess('a: user\nb: user role=lanh-dao')
  process.lanes.push({ id: 'lan', name: 'Sở Nội vụ', role: 'chuyen-vien', nodes: ['a', 'b'] })
  expect(checkRoles(process, references)).toMatchObject([{ code: 'role-missing', element: 'b' }])
  const task = process.nodes.get('a')
  expect(task?.type === 'userTask' && rolesOf(process, task)).toEqual(['chuyen-vien'])
})

it('lets a task pass that is given to people by name', () => {
  const process = sketchProcess('a: user')
  const task = process.nodes.get('a')
  if (task?.type === 'userTask') task.candidateUsers = ['an', '= nguoiLap']
  expect(checkRoles(process, references)).toEqual([])
})
