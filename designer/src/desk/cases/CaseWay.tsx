import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { CaseDetail } from '@statecraft/engine/client'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../../parts/Panel.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { CaseSteps } from './CaseSteps.tsx'
import { diagramProgress } from './diagram-progress.ts'

const Diagram = lazy(() => import('../../parts/diagram/Diagram.tsx').then(({ Diagram }) => ({ default: Diagram })))

/** Đường đi của hồ sơ: the diagram with the way walked, or the same as a list. */
export function CaseWay({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation()
  const [list, setList] = useState(false)
  const { diagram } = detail
  const progress = useMemo(() => diagramProgress(detail, t), [detail, t])
  return (
    <Panel
      title={t('way.title')}
      aside={
        <>
          <Legend edge="success.main" ground="ground.success" text={t('way.done')} />
          {progress.active.length > 0 && (
            <Legend
              edge="primary.main"
              ground="ground.primary"
              text={t('way.active', { count: progress.active.length })}
            />
          )}
          <Legend edge="edge" ground="background.paper" text={t('way.ahead')} />
          <Link component="button" type="button" variant="body2" onClick={() => setList(!list)} className="sc-no-print">
            {list ? t('way.asDiagram') : t('way.asList')}
          </Link>
        </>
      }
    >
      {list ? (
        <CaseSteps xml={diagram} progress={detail.progress} />
      ) : (
        <Box sx={{ height: 248 }}>
          <Suspense fallback={<Waiting />}>
            <Diagram
              xml={diagram}
              progress={progress}
              label={t('way.label', { steps: detail.steps.join(', ') || t(`cases.status.${detail.status}`) })}
            />
          </Suspense>
        </Box>
      )}
    </Panel>
  )
}

function Legend({ edge, ground, text }: { edge: string; ground: string; text: string }) {
  return (
    <Box sx={{ display: { xs: 'none', sm: 'flex' }, alignItems: 'center', gap: '6px', mr: 1 }}>
      <Box
        aria-hidden
        sx={{ width: 12, height: 12, borderRadius: '3px', border: '1.5px solid', borderColor: edge, bgcolor: ground }}
      />
      <Typography variant="body2">{text}</Typography>
    </Box>
  )
}
