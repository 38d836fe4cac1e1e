import type { FormLookup } from '@statecraft/forms/react'
import { api } from '../../api/api.ts'
import { queryClient } from '../../api/query-client.ts'

/** How a preview reaches registers; files chosen in it are kept nowhere. */
export const previewLookup: FormLookup = {
  register: async (register, search) => (await api.registers.lookup(register, { search, limit: 20 })).items,
  codeList: async (id) => {
    const { items } = await queryClient.ensureQueryData({
      queryKey: ['code-list', id],
      queryFn: () => api.registers.records(id, { limit: 200 }),
    })
    return items.map(({ id: code, data }) => ({ code, title: String(data.title ?? data.name ?? code) }))
  },
  upload: async (file) => ({ id: `preview:${file.name}`, name: file.name }),
  fileName: async (id) => id.replace(/^preview:/, ''),
}
