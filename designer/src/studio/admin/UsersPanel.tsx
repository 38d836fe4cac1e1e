import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { UserView } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { users } from '../../api/queries.ts'
import { plain } from '../../frame/command/plain.ts'
import { CountPill } from '../../parts/CountPill.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { SearchField } from '../../parts/SearchField.tsx'
import { Table } from '../../parts/Table.tsx'

/** Who may do what and where. Adding people is not in the API yet, and the page says so. */
export function UsersPanel() {
  const { t } = useTranslation('studio')
  const { data, error } = useQuery(users())
  const [search, setSearch] = useState('')
  if (error) return <ProblemNote error={error} />
  const found = (data?.items ?? []).filter((user) => plain(textOf(user)).includes(plain(search.trim())))
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <SearchField label={t('admin.searchUsers')} value={search} onChange={setSearch} />
      <Panel title={t('admin.users')} aside={<CountPill count={found.length} />}>
        <Table
          label={t('admin.users')}
          rows={found}
          rowId={({ id }) => id}
          rowHeight={40}
          columns={[
            { id: 'name', title: t('admin.name'), cell: ({ name }) => name },
            { id: 'email', title: t('admin.email'), cell: ({ email }) => email, wideOnly: true },
            { id: 'roles', title: t('admin.roles'), cell: (user) => <Roles user={user} /> },
          ]}
        />
      </Panel>
      <Typography variant="caption" color="textSecondary">
        {t('admin.usersText')}
      </Typography>
    </Box>
  )
}

const textOf = ({ name, email, memberships }: UserView) =>
  [name, email, ...memberships.flatMap(({ roleTitle, unit }) => [roleTitle, unit.name])].join(' ')

function Roles({ user: { memberships } }: { user: UserView }) {
  const { t } = useTranslation('studio')
  if (memberships.length === 0) return t('admin.noRole')
  return memberships.map(({ role, roleTitle, unit, scope }) => (
    <div key={`${role} ${unit.id}`}>
      {roleTitle}, {unit.name}{' '}
      <Typography component="span" variant="caption" color="textSecondary">
        ({t(`admin.scopes.${scope}`)})
      </Typography>
    </div>
  ))
}
