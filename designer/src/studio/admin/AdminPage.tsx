import '../words.ts'
import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { me as meQuery, plugins, units, users } from '../../api/queries.ts'
import { PageHead } from '../../frame/PageHead.tsx'
import { DiagnosticList } from '../../parts/DiagnosticList.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { Table } from '../../parts/Table.tsx'
import { IncidentsPanel } from './IncidentsPanel.tsx'

/** Quản trị: plugins, incidents, people with their roles, units. */
export function AdminPage() {
  const { t } = useTranslation()
  const { data: me } = useQuery(meQuery())
  const may = (action: string) => me?.actions.includes(action) ?? false
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2, maxWidth: 1200, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <PageHead title={t('pages.admin')} />
      {may('operations.manage') && <IncidentsPanel />}
      <PluginsPanel />
      {may('access.manage') && <UsersPanel />}
      {may('access.manage') && <UnitsPanel />}
    </Box>
  )
}

function PluginsPanel() {
  const { t: s } = useTranslation('studio')
  const { data, error } = useQuery(plugins())
  return (
    <Panel title={s('admin.plugins')}>
      {error && <ProblemNote error={error} />}
      {data?.items.map((plugin) => (
        <Box key={plugin.id} sx={{ borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, py: 1, fontSize: 14 }}>
            <Box sx={{ flex: 1 }}>
              <b>{plugin.title}</b> {plugin.version}
            </Box>
            <StatusChip tone={plugin.state === 'running' ? 'success' : 'error'}>
              {s(`admin.${plugin.state}`)}
            </StatusChip>
          </Box>
          <DiagnosticList diagnostics={plugin.diagnostics} />
        </Box>
      ))}
    </Panel>
  )
}

function UsersPanel() {
  const { t: s } = useTranslation('studio')
  const { data, error } = useQuery(users())
  return (
    <Panel title={s('admin.users')}>
      {error && <ProblemNote error={error} />}
      {data && (
        <Table
          label={s('admin.users')}
          columns={[
            { id: 'name', title: s('admin.name'), cell: (user) => user.name },
            { id: 'email', title: s('admin.email'), cell: (user) => user.email, wideOnly: true },
            {
              id: 'roles',
              title: s('admin.roles'),
              cell: (user) => user.memberships.map(({ roleTitle, unit }) => `${roleTitle}, ${unit.name}`).join('; '),
            },
          ]}
          rows={data.items}
          rowId={({ id }) => id}
        />
      )}
    </Panel>
  )
}

function UnitsPanel() {
  const { t: s } = useTranslation('studio')
  const { data, error } = useQuery(units())
  const names = new Map(data?.items.map(({ id, name }) => [id, name]))
  return (
    <Panel title={s('admin.units')}>
      {error && <ProblemNote error={error} />}
      {data && (
        <Table
          label={s('admin.units')}
          columns={[
            { id: 'name', title: s('admin.unit'), cell: (unit) => unit.name },
            {
              id: 'kind',
              title: s('admin.kind'),
              cell: (unit) => s(`admin.kinds.${unit.kind as 'school'}`, { defaultValue: unit.kind }),
              wideOnly: true,
            },
            {
              id: 'parent',
              title: s('admin.parent'),
              cell: (unit) => unit.parent && (names.get(unit.parent) ?? unit.parent),
            },
          ]}
          rows={data.items}
          rowId={({ id }) => id}
        />
      )}
    </Panel>
  )
}
