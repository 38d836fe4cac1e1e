import '../words.ts'
import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { me as meQuery } from '../../api/queries.ts'
import { PageHead } from '../../frame/PageHead.tsx'
import { CountPill } from '../../parts/CountPill.tsx'
import { IncidentsPanel } from './IncidentsPanel.tsx'
import { PluginsPanel } from './PluginsPanel.tsx'
import { UnitsPanel } from './UnitsPanel.tsx'
import { UsersPanel } from './UsersPanel.tsx'

const route = getRouteApi('/signed-in/admin')

const parts = [
  { id: 'incidents', asks: 'operations.manage', Part: IncidentsPanel },
  { id: 'users', asks: 'access.manage', Part: UsersPanel },
  { id: 'units', asks: 'access.manage', Part: UnitsPanel },
  { id: 'plugins', asks: 'definition.read', Part: PluginsPanel },
] as const

/** Quản trị: incidents, people with their roles, units, plugins. */
export function AdminPage() {
  const { t } = useTranslation()
  const { t: s } = useTranslation('studio')
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: me } = useQuery(meQuery())
  const allowed = parts.filter(({ asks }) => me?.actions.includes(asks))
  const shown = allowed.find(({ id }) => id === tab) ?? allowed[0]
  return (
    <Box>
      <PageHead title={t('pages.admin')} />
      {shown && (
        <>
          <Tabs
            value={shown.id}
            onChange={(_, next: string) => void navigate({ search: { tab: next }, replace: true })}
            aria-label={s('admin.tabs')}
            variant="scrollable"
            scrollButtons={false}
            sx={{ px: 1, bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider' }}
          >
            {allowed.map(({ id }) => (
              <Tab
                key={id}
                value={id}
                label={
                  <span>
                    {s(`admin.${id}`)}{' '}
                    {id === 'incidents' && (me?.counts.incidents ?? 0) > 0 && (
                      <CountPill count={me?.counts.incidents ?? 0} tone="error" />
                    )}
                  </span>
                }
              />
            ))}
          </Tabs>
          <Box sx={{ p: { xs: 2, sm: 3 }, maxWidth: 1200 }}>
            <shown.Part />
          </Box>
        </>
      )}
    </Box>
  )
}
