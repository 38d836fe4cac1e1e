import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { PostingView } from '@statecraft/engine/client'
import { Clock, MessageSquareText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../parts/dates.ts'
import { Panel } from '../../parts/Panel.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { type Column, Table } from '../../parts/Table.tsx'
import { valueText } from '../value-text.ts'

type Item = PostingView['items'][number]

/** One posting: by whom, from when to when, whom it names. */
export function PostingPanel({ posting, onOpinion }: { posting: PostingView; onOpinion: () => void }) {
  const { t } = useTranslation()
  const rows = posting.items.map((item, index) => ({ item, number: index + 1 }))
  const columns: Column<{ item: Item; number: number }>[] = [
    { id: '#', title: t('board.number'), width: 64, wideOnly: true, cell: (row) => row.number },
    ...posting.columns.map(({ name, title }) => ({
      id: name,
      title,
      untitled: isText(posting.items, name),
      cell: ({ item }: { item: Item }) => valueText(item[name], t),
    })),
  ]
  return (
    <Panel
      title={posting.title}
      aside={
        <StatusChip tone={posting.workingDaysLeft <= 2 ? 'warning' : 'accent'} icon={Clock}>
          {t('due.left', { count: posting.workingDaysLeft })}
        </StatusChip>
      }
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 2,
          px: 2,
          py: 1.5,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography variant="body2" sx={{ flex: 1, minWidth: 220 }}>
          {t('board.span', {
            unit: posting.unit.name,
            from: formatDay(posting.from),
            to: formatDay(posting.to),
            number: posting.case.number,
          })}
          {posting.opinions > 0 && ` ${t('board.opinions', { count: posting.opinions })}`}
        </Typography>
        <Button startIcon={<MessageSquareText size={16} />} onClick={onOpinion} className="sc-no-print">
          {t('board.send')}
        </Button>
      </Box>
      {rows.length > 0 && (
        <Table label={posting.title} columns={columns} rows={rows} rowId={({ number }) => String(number)} stacked />
      )}
    </Panel>
  )
}

/** Words say by themselves what they are; figures and days do not. */
const isText = (items: Item[], name: string) =>
  items.every(({ [name]: value }) => value === null || value === undefined || /\p{L}/u.test(String(value)))
