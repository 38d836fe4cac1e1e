import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import type { DiagnosticView } from '@statecraft/engine/client'
import type { Process } from '@statecraft/workflows'
import { ChevronDown, ChevronUp, Play, StepBack, StepForward } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CountPill } from '../../../parts/CountPill.tsx'
import { formatTime } from '../../../parts/dates.ts'
import { FindingIcon } from '../../../parts/FindingIcon.tsx'
import { Proof } from './Proof.tsx'
import { type TrailStep, trailOf } from './trail.ts'
import type { Shown } from './use-trail.ts'

export interface ProblemsProps {
  diagnostics: DiagnosticView[]
  /** As it was read from the diagram; absent while it cannot be. */
  process: Process | undefined
  checkedAt: string | null
  shown: Shown | null
  /** Stops of the shown problem's trail. */
  stops: TrailStep[]
  onShow: (shown: Shown | null) => void
  /** Whether an element is on the diagram and can be shown. */
  has: (id: string) => boolean
  nameOf: (id: string) => string
}

/** Vấn đề: what the checks say, each shown on the diagram; a trail is played step by step. */
export function Problems(props: ProblemsProps) {
  const { diagnostics, checkedAt } = props
  const { t } = useTranslation('studio-workflow')
  const [open, setOpen] = useState(true)
  const count = (severity: string) => diagnostics.filter((one) => one.severity === severity).length
  const Toggle = open ? ChevronDown : ChevronUp
  return (
    <Box
      component="section"
      aria-label={t('problems.title')}
      sx={{ bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider', flexShrink: 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, height: 40, px: 2 }}>
        <Typography component="h2" variant="h3">
          {t('problems.title')}
        </Typography>
        {count('error') > 0 && <CountPill count={count('error')} tone="error" />}
        {count('warning') > 0 && <CountPill count={count('warning')} tone="warning" />}
        <Typography variant="caption" color="textSecondary" role="status" sx={{ ml: 'auto' }}>
          {checkedAt && t('problems.checked', { time: formatTime(checkedAt) })}
        </Typography>
        <IconButton size="small" aria-expanded={open} aria-label={t('problems.toggle')} onClick={() => setOpen(!open)}>
          <Toggle size={16} />
        </IconButton>
      </Box>
      {open && (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 232, overflowY: 'auto' }}>
          {diagnostics.length === 0 && (
            <Box
              component="li"
              sx={{ display: 'flex', gap: 1.5, px: 2, py: 1.25, borderTop: 1, borderColor: 'divider' }}
            >
              <FindingIcon severity="passed" />
              <Typography variant="body2">{t('problems.none')}</Typography>
            </Box>
          )}
          {diagnostics.map((diagnostic) => (
            <Problem key={keyOf(diagnostic)} {...props} problem={diagnostic} />
          ))}
          <Proof process={props.process} />
        </Box>
      )}
    </Box>
  )
}

const keyOf = ({ code, element, message }: DiagnosticView) => `${code} ${element} ${message}`
const isSame = (a: DiagnosticView | undefined, b: DiagnosticView) => a !== undefined && keyOf(a) === keyOf(b)

function Problem({ problem, shown, stops, onShow, has, nameOf }: ProblemsProps & { problem: DiagnosticView }) {
  const { t } = useTranslation('studio-workflow')
  const isShown = isSame(shown?.problem, problem)
  const [title, because] = splitMessage(problem.message)
  const trail = isShown ? stops : []
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 1.5,
        px: 2,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: isShown && problem.severity === 'error' ? 'ground.error' : isShown ? 'sunk' : 'transparent',
      }}
    >
      <FindingIcon severity={problem.severity} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography component="p" variant="subtitle2">
          {title}
        </Typography>
        {because && <Typography variant="body2">{because}</Typography>}
        {problem.file && !problem.file.startsWith('workflows/') && (
          <Typography variant="caption" color="textSecondary">
            {problem.file}
          </Typography>
        )}
        {trail.length > 1 && (
          <Typography component="p" variant="caption" sx={{ mt: '4px', fontWeight: 550 }}>
            {trail.map(({ node }, at) => (
              <Box
                component="span"
                // biome-ignore lint/suspicious/noArrayIndexKey: a way may pass one step twice
                key={`${node} ${at}`}
                sx={{
                  color:
                    at === trail.length - 1
                      ? 'error.main'
                      : at < (shown?.upTo ?? 0)
                        ? 'text.primary'
                        : 'text.secondary',
                }}
              >
                {at > 0 && ' › '}
                {at + 1} {nameOf(node)}
              </Box>
            ))}
          </Typography>
        )}
      </Box>
      {has(problem.element) && (
        <Box sx={{ display: 'grid', gap: '4px', justifyItems: 'center', flexShrink: 0 }}>
          <Button
            variant={isShown ? 'contained' : 'outlined'}
            startIcon={<Play size={14} />}
            onClick={() => onShow(isShown ? null : { problem, upTo: Number.POSITIVE_INFINITY })}
          >
            {t(isShown ? 'problems.hide' : trailOf(problem).length > 0 ? 'problems.play' : 'problems.show')}
          </Button>
          {trail.length > 1 && shown && <Stepper shown={shown} count={trail.length} onShow={onShow} />}
        </Box>
      )}
    </Box>
  )
}

function Stepper({ shown, count, onShow }: { shown: Shown; count: number; onShow: (shown: Shown) => void }) {
  const { t } = useTranslation('studio-workflow')
  const at = Math.min(shown.upTo, count)
  const go = (upTo: number) => onShow({ ...shown, upTo })
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', fontSize: 13, fontWeight: 600 }}>
      <IconButton size="small" aria-label={t('problems.back')} disabled={at <= 1} onClick={() => go(at - 1)}>
        <StepBack size={14} />
      </IconButton>
      <span aria-live="polite">{t('problems.step', { at, count })}</span>
      <IconButton size="small" aria-label={t('problems.forward')} disabled={at >= count} onClick={() => go(at + 1)}>
        <StepForward size={14} />
      </IconButton>
    </Box>
  )
}

/** The first sentence says what is wrong, the rest why and what to do. */
function splitMessage(message: string): [string, string] {
  const end = /[.!?]\s+(?=\p{Lu})/u.exec(message)
  return end ? [message.slice(0, end.index + 1), message.slice(end.index + end[0].length)] : [message, '']
}
