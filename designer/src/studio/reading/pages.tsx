import '../words.ts'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { DefinitionDetail, DefinitionKind } from '@statecraft/engine/client'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../../parts/Panel.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { DesignerPage } from '../definition/DesignerPage.tsx'
import { HistoryList } from '../draft/HistoryList.tsx'
import { RegisterFacts } from './RegisterFacts.tsx'
import { RegulationFacts } from './RegulationFacts.tsx'

const regulation = getRouteApi('/signed-in/studio/regulations/$id')
const register = getRouteApi('/signed-in/studio/registers/$id')
const document = getRouteApi('/signed-in/studio/documents/$id')

/** A regulation to read: in force from when, its provisions, and what nobody has compared with the gazette. */
export function RegulationPage() {
  const { id } = regulation.useParams()
  return <Reading kind="regulation" id={id} show={(detail) => <RegulationFacts content={detail.content} />} />
}

/** What a record of a register holds. */
export function RegisterDefinitionPage() {
  const { id } = register.useParams()
  return <Reading kind="register" id={id} show={(detail) => <RegisterFacts content={detail.content} />} />
}

/** A Word template: named, with its revisions; the server does not hand out its bytes yet, and the page says so. */
export function DocumentPage() {
  const { id } = document.useParams()
  const { t } = useTranslation('studio')
  return (
    <Reading
      kind="document"
      id={id}
      show={(detail) => (
        <Panel title={t('reading.document')} padded>
          <Typography component="p" variant="subtitle2">
            {detail.id}.docx
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {t('reading.documentText')}
          </Typography>
        </Panel>
      )}
    />
  )
}

interface ReadingProps {
  kind: DefinitionKind
  id: string
  show: (detail: DefinitionDetail) => ReactNode
}

function Reading({ kind, id, show }: ReadingProps) {
  const { t } = useTranslation('studio')
  return (
    <DesignerPage kind={kind} id={id} wide={false}>
      {(detail, _, onReplaced) => (
        <Box>
          <Box sx={{ p: 3, pb: 0, display: 'grid', gap: 2, maxWidth: 960, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
              <StatusChip tone="accent">{t('reading.readOnly')}</StatusChip>
              {kind !== 'document' && (
                <Typography variant="body2" color="textSecondary">
                  {t('reading.readOnlyText')}
                </Typography>
              )}
            </Box>
            {show(detail)}
          </Box>
          <HistoryList definition={{ ...detail, editable: false }} draft={null} onReplaced={onReplaced} />
        </Box>
      )}
    </DesignerPage>
  )
}
