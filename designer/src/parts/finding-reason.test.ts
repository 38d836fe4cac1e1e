import type { TFunction } from 'i18next'
import { expect, it } from 'vitest'
import { reasonOf } from './finding-reason.ts'

const t = ((_key: string, { reason }: { reason: string }) => `vì ${reason}`) as unknown as TFunction

it('does not say again whom it is about', () => {
  expect(reasonOf({ because: 'Hoàng Văn E, dòng 3: vì hồ sơ mới có 0 sáng kiến.' }, 'Hoàng Văn E, dòng 3', t)).toBe(
    'vì hồ sơ mới có 0 sáng kiến.',
  )
})

it('adds the word that makes a reason of it', () => {
  expect(reasonOf({ because: 'sổ đăng ký không có năm 2024.' }, null, t)).toBe('vì sổ đăng ký không có năm 2024.')
})

it('says nothing where no reason was given', () => {
  expect(reasonOf({}, 'Hoàng Văn E', t)).toBeNull()
})
