import type { FormLookup, LookupItem } from '../src/react/index.ts'

const PEOPLE: LookupItem[] = [
  ['P1', 'Đặng Văn K', '1984', 'Công chức địa chính', 'U1'],
  ['P2', 'Đặng Văn L', '1990', 'Giáo viên', 'U2'],
  ['P3', 'Trần Thị M', '1979', 'Kỹ sư', 'U3'],
].map(([id = '', name = '', born = '', position = '', unit = '']) => ({
  id,
  label: name,
  detail: `${born}, ${position}`,
  data: { name, position, unit, born: `${born}-02-03` },
}))

const LISTS: Record<string, { code: string; title: string }[]> = {
  units: Array.from({ length: 14 }, (_, index) => ({ code: `U${index + 1}`, title: `UBND xã Mẫu ${index + 1}` })),
  agencies: [
    { code: 'CA', title: 'Công an tỉnh' },
    { code: 'TH', title: 'Thuế tỉnh' },
    { code: 'TT', title: 'Thanh tra tỉnh' },
    { code: 'NV', title: 'Sở Nội vụ' },
  ],
}

/** Registers and files of the sample, held in memory. */
export function sampleLookup(): FormLookup {
  const names = new Map<string, string>()
  return {
    register: async (_register, search) => {
      const wanted = plainName(search)
      return PEOPLE.filter((person) => person.id === search || plainName(person.label).includes(wanted))
    },
    codeList: async (id) => LISTS[id] ?? [],
    async upload(file, onProgress) {
      for (const part of [0.25, 0.5, 1]) {
        await new Promise((done) => setTimeout(done, 20))
        onProgress(part)
      }
      const id = `F${names.size + 1}`
      names.set(id, file.name)
      return { id, name: file.name }
    },
    fileName: async (id) => names.get(id) ?? id,
    fileHref: (id) => `/api/documents/${id}`,
  }
}

function plainName(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
}
