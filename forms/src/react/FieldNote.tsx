import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { FindingText } from './FindingText.tsx'
import type { ShownFinding } from './form-view-props.ts'

interface FieldNoteProps {
  id: string
  help: string
  findings: readonly ShownFinding[]
}

/** What stands below a field: its findings in place of its help. Inputs point here with aria-describedby. */
export function FieldNote({ id, help, findings }: FieldNoteProps) {
  if (findings.length === 0 && !help) return null
  return (
    <Box id={`${id}__note`} sx={{ mt: '4px', display: 'grid', gap: '2px' }}>
      {findings.length > 0
        ? findings.map((finding) => <FindingText key={`${finding.path} ${finding.title}`} finding={finding} />)
        : help && (
            <Typography variant="caption" color="textSecondary" sx={{ display: 'block' }}>
              {help}
            </Typography>
          )}
    </Box>
  )
}
