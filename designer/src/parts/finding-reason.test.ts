import type { TFunction } from 'i18next'
import { expect, it } from 'vitest'
import { reasonOf } from './finding-reason.ts'

const t = ((_key: string, { reason }: { reason: string }) => `vì ${reason}`) as unknown as TFunction

it('adds the word that makes a reason of it', () => {
  expect(reasonOf({ because: 'sổ đăng ký không có năm 2024.' }, t)).toBe('vì sổ đăng ký không có năm 2024.')
})

it('says nothing where no reason was given', () => {
  expect(reasonOf({}, t)).toBeNull()
})
