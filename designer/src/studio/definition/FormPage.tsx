import '../words.ts'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Drawer from '@mui/material/Drawer'
import type { DefinitionDetail } from '@statecraft/engine/client'
import type { Form } from '@statecraft/forms'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { History } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { me as meQuery, registers as registersQuery } from '../../api/queries.ts'
import { Waiting } from '../../parts/Waiting.tsx'
import { DraftStatus } from '../draft/DraftStatus.tsx'
import { DraftTroubles } from '../draft/DraftTroubles.tsx'
import { HistoryList } from '../draft/HistoryList.tsx'
import { useDraft } from '../draft/use-draft.ts'
import { DesignerPage } from './DesignerPage.tsx'
import { previewLookup } from './preview-lookup.ts'

const FormDesigner = lazy(() => import('../form/index.ts').then(({ FormDesigner }) => ({ default: FormDesigner })))
const route = getRouteApi('/signed-in/studio/forms/$id')

/** The address of one form. */
export function FormPage() {
  const { id } = route.useParams()
  return (
    <DesignerPage kind="form" id={id}>
      {(detail, disabled, onReplaced) => <FormWork detail={detail} disabled={disabled} onReplaced={onReplaced} />}
    </DesignerPage>
  )
}

interface FormWorkProps {
  detail: DefinitionDetail
  disabled: boolean
  onReplaced: () => void
}

/** The form designer with the draft around it: saved, checked, published from here. */
function FormWork({ detail, disabled, onReplaced }: FormWorkProps) {
  const { t, i18n } = useTranslation('studio')
  const draft = useDraft(detail)
  const [form, setForm] = useState(() => JSON.parse(draft.content) as Form)
  const [history, setHistory] = useState(false)
  const { data: me } = useQuery(meQuery())
  const { data: registers } = useQuery(registersQuery())
  const change = (next: Form) => {
    setForm(next)
    draft.change(`${JSON.stringify(next, null, 2)}\n`)
  }
  const kinds = new Map(registers?.items.map(({ id, kind }) => [id, kind]))
  const references = {
    registers: detail.references.registers.map((one) => ({ ...one, kind: kinds.get(one.id) })),
    provisions: detail.references.provisions,
  }
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <DraftTroubles draft={draft} onTakeTheirs={onReplaced} />
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <Suspense fallback={<Waiting />}>
          <FormDesigner
            form={form}
            onChange={change}
            diagnostics={draft.diagnostics}
            references={references}
            disabled={disabled}
            language={i18n.language === 'en' ? 'en' : 'vi'}
            now={me?.now ?? new Date().toISOString()}
            lookup={previewLookup}
            actions={
              <>
                <Button variant="text" startIcon={<History size={16} />} onClick={() => setHistory(true)}>
                  {t('draft.history')}
                </Button>
                <DraftStatus draft={draft} detail={detail} canPublish={!disabled} />
              </>
            }
          />
        </Suspense>
      </Box>
      <Drawer
        anchor="right"
        open={history}
        onClose={() => setHistory(false)}
        slotProps={{ paper: { sx: { width: 640, maxWidth: '100%' }, 'aria-label': t('draft.history') } }}
      >
        <HistoryList
          definition={detail}
          draft={draft.state === 'none' ? null : draft.content}
          onReplaced={() => {
            setHistory(false)
            onReplaced()
          }}
        />
      </Drawer>
    </Box>
  )
}
