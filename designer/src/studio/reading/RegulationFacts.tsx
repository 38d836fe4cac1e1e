import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../parts/dates.ts'
import { Fact } from '../../parts/Fact.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { Table } from '../../parts/Table.tsx'

interface Regulation {
  id: string
  kind: string
  title: string
  issued?: string
  inForce: { from: string; to?: string }
  replaces?: string[]
  provisions: { id: string; text: string; verified: boolean }[]
  verified: boolean
  source: string
}

/** What a regulation is, and its provisions with the mark of those nobody has compared. */
export function RegulationFacts({ content }: { content: string }) {
  const { t } = useTranslation('studio')
  const regulation = JSON.parse(content) as Regulation
  return (
    <>
      <Panel title={`${regulation.kind} ${regulation.id}`} aside={<Verified verified={regulation.verified} />} padded>
        <Typography sx={{ mb: 2 }}>{regulation.title}</Typography>
        <Box component="dl" sx={{ m: 0, display: 'flex', flexWrap: 'wrap', gap: 3 }}>
          {regulation.issued && <Fact name={t('reading.issued')}>{formatDay(regulation.issued)}</Fact>}
          <Fact name={t('reading.from')}>{formatDay(regulation.inForce.from)}</Fact>
          {regulation.inForce.to && <Fact name={t('reading.to')}>{formatDay(regulation.inForce.to)}</Fact>}
          {regulation.replaces && <Fact name={t('reading.replaces')}>{regulation.replaces.join(', ')}</Fact>}
        </Box>
        <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 2 }}>
          {t('reading.source')}: {regulation.source}
        </Typography>
      </Panel>
      <Panel title={t('reading.provisions')}>
        <Table
          label={t('reading.provisions')}
          rows={regulation.provisions}
          rowId={({ id }) => id}
          rowHeight={40}
          columns={[
            { id: 'id', title: t('reading.provision'), width: 120, cell: ({ id }) => id },
            { id: 'text', title: t('reading.text'), cell: ({ text }) => text },
            {
              id: 'verified',
              title: t('reading.state'),
              width: 150,
              cell: ({ verified }) => <Verified verified={verified} />,
            },
          ]}
        />
      </Panel>
    </>
  )
}

export function Verified({ verified }: { verified: boolean }) {
  const { t } = useTranslation('studio')
  return (
    <StatusChip tone={verified ? 'success' : 'warning'}>
      {t(verified ? 'reading.verified' : 'reading.unverified')}
    </StatusChip>
  )
}
