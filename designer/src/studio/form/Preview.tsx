import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { compileForm, type JsonObject } from '@statecraft/forms'
import { type FormLookup, FormView } from '@statecraft/forms/react'
import { ChevronDown, Eye, Monitor, PanelRightClose, PanelRightOpen, Smartphone } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useDesigner } from './designer-context.ts'
import { sampleOf } from './sample.ts'

export type PreviewSize = 'phone' | 'desktop' | 'closed'

interface PreviewProps {
  size: PreviewSize
  onSize: (size: PreviewSize) => void
  onData: (data: JsonObject) => void
  now: string
  lookup: FormLookup | undefined
}

const WIDTHS: Record<PreviewSize, number> = { phone: 400, desktop: 760, closed: 48 }
const NO_LOOKUP: FormLookup = {
  register: async () => [],
  codeList: async () => [],
  upload: async (file) => ({ id: file.name, name: file.name }),
  fileName: async (id) => id,
}

/** The form at work, with its conditions; what is typed here is kept nowhere. */
export function Preview({ size, onSize, onData, now, lookup }: PreviewProps) {
  const { words } = useDesigner()
  const frame = {
    flex: 'none',
    width: WIDTHS[size],
    bgcolor: 'background.default',
    borderLeft: 1,
    borderColor: 'divider',
  } as const
  if (size === 'closed') {
    return (
      <Box sx={{ ...frame, p: 1 }}>
        <IconButton aria-label={words.showPreview} title={words.showPreview} onClick={() => onSize('phone')}>
          <PanelRightOpen size={16} />
        </IconButton>
      </Box>
    )
  }
  return (
    <Box
      component="section"
      aria-label={words.preview}
      data-preview
      sx={{ ...frame, display: 'flex', flexDirection: 'column', minHeight: 0 }}
    >
      <Head size={size} onSize={onSize} onData={onData} now={now} />
      <Body now={now} lookup={lookup} onData={onData} />
    </Box>
  )
}

function Head({ size, onSize, onData, now }: Omit<PreviewProps, 'lookup'>) {
  const { words, form } = useDesigner()
  const [filled, setFilled] = useState(true)
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 2,
        minHeight: 48,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Eye size={16} aria-hidden />
      <Typography component="h2" variant="subtitle2" sx={{ flex: 1, whiteSpace: 'nowrap' }}>
        {words.preview}
      </Typography>
      <Select
        size="small"
        value={filled ? 'filled' : 'empty'}
        IconComponent={Chevron}
        onChange={(event) => {
          const fill = event.target.value === 'filled'
          setFilled(fill)
          onData(fill ? sampleOf(form, words.sampleText, now.slice(0, 10)) : {})
        }}
        SelectDisplayProps={{ 'aria-label': words.sample }}
        sx={{ minWidth: 132 }}
      >
        <MenuItem value="filled">{words.sampleFilled}</MenuItem>
        <MenuItem value="empty">{words.sampleEmpty}</MenuItem>
      </Select>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={size}
        onChange={(_, next: PreviewSize | null) => next && onSize(next)}
      >
        <ToggleButton value="desktop" aria-label={words.desktop} title={words.desktop} sx={{ border: 0, p: 1 }}>
          <Monitor size={16} />
        </ToggleButton>
        <ToggleButton value="phone" aria-label={words.phone} title={words.phone} sx={{ border: 0, p: 1 }}>
          <Smartphone size={16} />
        </ToggleButton>
      </ToggleButtonGroup>
      <IconButton
        size="small"
        aria-label={words.hidePreview}
        title={words.hidePreview}
        onClick={() => onSize('closed')}
      >
        <PanelRightClose size={16} />
      </IconButton>
    </Box>
  )
}

function Body({ now, lookup, onData }: Pick<PreviewProps, 'now' | 'lookup' | 'onData'>) {
  const { form, sample, language } = useDesigner()
  // The page may not evaluate code, so limits of the schema are checked by the server; conditions and what is required run here.
  const compiled = useMemo(() => compileForm(form, () => []), [form])
  return (
    <Box sx={{ flex: 1, overflowY: 'auto', p: 2 }}>
      <Box sx={{ border: 1, borderColor: 'divider', borderRadius: '12px', bgcolor: 'background.default', p: 2 }}>
        <Typography component="h3" variant="h2" sx={{ mb: 2 }}>
          {form.title}
        </Typography>
        <FormView
          form={form}
          compiled={compiled}
          data={sample}
          onChange={onData}
          now={now}
          lookup={lookup ?? NO_LOOKUP}
          language={language}
        />
      </Box>
    </Box>
  )
}

function Chevron({ className }: { className?: string }) {
  return <ChevronDown size={16} className={className ?? ''} style={{ top: 'calc(50% - 8px)', right: 8 }} aria-hidden />
}
