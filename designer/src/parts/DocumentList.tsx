import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { DocumentView } from '@statecraft/engine/client'
import { FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/api.ts'
import { formatDay, formatSize } from './dates.ts'

/** Documents of a case, each a download; made ones say so, uploads say their size. */
export function DocumentList({ documents }: { documents: DocumentView[] }) {
  const { t } = useTranslation()
  if (documents.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary" sx={{ p: 2 }}>
        {t('documents.none')}
      </Typography>
    )
  }
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {documents.map((document) => (
        <Box
          component="li"
          key={document.id}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            px: 2,
            py: '9px',
            borderBottom: 1,
            borderColor: 'divider',
            '&:last-of-type': { borderBottom: 0 },
          }}
        >
          <Box component={FileText} size={16} aria-hidden sx={{ color: 'text.secondary', flexShrink: 0 }} />
          <Link
            href={api.documentAddress(document.id)}
            download={document.name}
            variant="body2"
            underline="hover"
            color="textPrimary"
            sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}
          >
            {document.name}
          </Link>
          <Typography variant="caption" color="textSecondary" sx={{ whiteSpace: 'nowrap' }}>
            {document.template
              ? t('documents.made', { day: formatDay(document.createdAt) })
              : formatSize(document.sizeBytes)}
          </Typography>
        </Box>
      ))}
    </Box>
  )
}
