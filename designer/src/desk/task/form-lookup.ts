import type { FormLookup } from '@statecraft/forms/react'
import { api } from '../../api/api.ts'
import { caseOf } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'

/** How the forms of a case reach registers, code lists and the case's files. */
export const formLookup = (caseId: string): FormLookup => ({
  register: async (register, search) => (await api.registers.lookup(register, { search, limit: 20 })).items,
  codeList: async (id) => {
    const { items } = await queryClient.ensureQueryData({
      queryKey: ['code-list', id],
      queryFn: () => api.registers.records(id, { limit: 200 }),
    })
    return items.map(({ id: code, data }) => ({ code, title: String(data.title ?? data.name ?? code) }))
  },
  upload: async (file, onProgress) => {
    onProgress(0)
    const document = await api.cases.upload(caseId, file)
    onProgress(1)
    await queryClient.invalidateQueries({ queryKey: ['case', caseId] })
    return { id: document.id, name: document.name }
  },
  fileName: async (id) => {
    const { documents } = await queryClient.ensureQueryData(caseOf(caseId))
    return documents.find((document) => document.id === id)?.name ?? id
  },
  fileHref: (id) => api.documentAddress(id),
})
