import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import type Modeler from 'bpmn-js/lib/Modeler.js'
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { service } from './services.ts'

/** Smaller, larger, the whole: at the top right of the canvas. */
export function Zoom({ modeler }: { modeler: Modeler }) {
  const { t } = useTranslation('studio-workflow')
  const canvas = service(modeler, 'canvas')
  const scale = Math.round(canvas.viewbox().scale * 100)
  const step = (factor: number) => canvas.zoom(Math.min(4, Math.max(0.2, canvas.viewbox().scale * factor)), 'auto')
  return (
    <Box
      sx={{
        position: 'absolute',
        top: 16,
        right: 16,
        display: 'flex',
        alignItems: 'center',
        px: '4px',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: '6px',
      }}
    >
      <IconButton size="small" aria-label={t('canvas.smaller')} onClick={() => step(1 / 1.25)}>
        <ZoomOut size={16} />
      </IconButton>
      <Box
        component="span"
        aria-live="polite"
        sx={{ minWidth: 44, textAlign: 'center', fontSize: 13, fontWeight: 600 }}
      >
        {scale} %
      </Box>
      <IconButton size="small" aria-label={t('canvas.larger')} onClick={() => step(1.25)}>
        <ZoomIn size={16} />
      </IconButton>
      <IconButton size="small" aria-label={t('canvas.whole')} onClick={() => canvas.zoom('fit-viewport', 'auto')}>
        <Maximize size={16} />
      </IconButton>
    </Box>
  )
}
