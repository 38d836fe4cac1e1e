import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Copy } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useDesigner } from './designer-context.ts'

/** The form's file as it is stored, to read and to copy. */
export function SchemaTab() {
  const { form, words } = useDesigner()
  const [copied, setCopied] = useState(false)
  const text = useMemo(() => JSON.stringify(form, null, 2), [form])
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', p: 3, gap: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Box sx={{ flex: 1 }}>
          <Typography component="h2" variant="h3">
            {words.schemaTitle}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {words.schemaHelp}
          </Typography>
        </Box>
        <Typography role="status" variant="caption" color="textSecondary">
          {copied ? words.copied : ''}
        </Typography>
        <Button
          startIcon={<Copy size={16} />}
          onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {words.copy}
        </Button>
      </Box>
      <Box
        component="pre"
        tabIndex={0}
        aria-label={words.schemaTitle}
        sx={{
          flex: 1,
          m: 0,
          p: 2,
          overflow: 'auto',
          border: 1,
          borderColor: 'divider',
          borderRadius: '8px',
          bgcolor: 'background.paper',
          fontFamily: 'ui-monospace, Consolas, monospace',
          fontSize: 13,
          lineHeight: '20px',
        }}
      >
        {text}
      </Box>
    </Box>
  )
}
