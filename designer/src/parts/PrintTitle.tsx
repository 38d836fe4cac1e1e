import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { me } from '../api/queries.ts'
import { formatInstant } from './dates.ts'

/** The head of a printed page, in the official order: issuing body, title, time of printing. Not seen on a screen. */
export function PrintTitle({ title }: { title: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(me())
  return (
    <Box sx={{ display: 'none', '@media print': { display: 'block', fontFamily: '"Times New Roman", serif' } }}>
      <Typography sx={{ fontFamily: 'inherit', fontSize: '13pt', fontWeight: 700 }}>{data?.province}</Typography>
      <Typography
        component="h1"
        sx={{ fontFamily: 'inherit', fontSize: '14pt', lineHeight: 1.4, fontWeight: 700, textAlign: 'center', my: 2 }}
      >
        {title}
      </Typography>
      <Typography sx={{ fontFamily: 'inherit', fontSize: '11pt', mb: 1 }}>
        {data && t('common.printedAt', { time: formatInstant(data.now) })}
      </Typography>
    </Box>
  )
}
