import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { plugins } from '../../api/queries.ts'
import { DiagnosticList } from '../../parts/DiagnosticList.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'

/** Plugins that run and those that were refused, each with what its checks say. */
export function PluginsPanel() {
  const { t } = useTranslation('studio')
  const { data, error } = useQuery(plugins())
  if (error) return <ProblemNote error={error} />
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {data?.items.map(({ id, title, version, state, diagnostics }) => (
        <Panel
          key={id}
          title={`${title} ${version}`}
          aside={<StatusChip tone={state === 'running' ? 'success' : 'error'}>{t(`admin.${state}`)}</StatusChip>}
        >
          {diagnostics.length > 0 ? (
            <DiagnosticList diagnostics={diagnostics} />
          ) : (
            <Box sx={{ px: 2, py: 1, fontSize: 14, color: 'text.secondary' }}>{id}</Box>
          )}
        </Panel>
      ))}
    </Box>
  )
}
