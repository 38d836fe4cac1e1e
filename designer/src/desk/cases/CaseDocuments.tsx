import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { CaseDetail } from '@statecraft/engine/client'
import { useMutation } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { queryClient } from '../../api/query-client.ts'
import { useNotice } from '../../frame/notice/NoticeProvider.tsx'
import { DocumentList } from '../../parts/DocumentList.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'

/** Văn bản of a case: what was made and what was uploaded, and uploading one more. */
export function CaseDocuments({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation()
  const tell = useNotice()
  const input = useRef<HTMLInputElement>(null)
  const upload = useMutation({
    mutationFn: (file: File) => api.cases.upload(detail.id, file),
    onSuccess: async (document) => {
      tell({ text: t('documents.uploaded', { name: document.name }) })
      await queryClient.invalidateQueries({ queryKey: ['case', detail.id] })
    },
  })
  return (
    <Panel
      title={t('task.tabs.documents')}
      aside={
        detail.can.upload && (
          <>
            <Button
              variant="text"
              startIcon={<Plus size={16} />}
              onClick={() => input.current?.click()}
              loading={upload.isPending}
              className="sc-no-print"
            >
              {t('documents.add')}
            </Button>
            <Box
              component="input"
              ref={input}
              type="file"
              hidden
              aria-label={t('documents.add')}
              onChange={(event) => {
                const [file] = event.target.files ?? []
                if (file) upload.mutate(file)
                event.target.value = ''
              }}
            />
          </>
        )
      }
    >
      {upload.error && (
        <Box sx={{ p: 2 }}>
          <ProblemNote error={upload.error} />
        </Box>
      )}
      <DocumentList documents={detail.documents} />
    </Panel>
  )
}
