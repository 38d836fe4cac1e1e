import Link from '@mui/material/Link'
import type { CaseDetail } from '@statecraft/engine/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { History } from '../../parts/History.tsx'
import { Panel } from '../../parts/Panel.tsx'

const shownAtFirst = 8

/** Nhật ký: the newest entries, and all of them when asked for. */
export function CaseHistory({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const entries = [...detail.history].sort((a, b) => b.seq - a.seq)
  return (
    <Panel
      title={t('task.tabs.history')}
      aside={
        entries.length > shownAtFirst && (
          <Link component="button" type="button" variant="body2" onClick={() => setAll(!all)} className="sc-no-print">
            {all ? t('history.fewer') : t('history.all', { count: entries.length })}
          </Link>
        )
      }
    >
      <History entries={all ? entries : entries.slice(0, shownAtFirst)} />
    </Panel>
  )
}
