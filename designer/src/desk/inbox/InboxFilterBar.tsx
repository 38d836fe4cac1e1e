import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { PlainSelect } from '../../parts/PlainSelect.tsx'
import { SearchField } from '../../parts/SearchField.tsx'
import { useWorkflowTitles } from '../use-workflow-titles.ts'
import type { Inbox } from './use-inbox.ts'

/** Search, kind of case and order; all of it stands in the address. */
export function InboxFilterBar({ inbox }: { inbox: Inbox }) {
  const { t } = useTranslation()
  const workflows = useWorkflowTitles()
  const { search, workflow, sort } = inbox.search
  return (
    <Box
      role="search"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        height: { xs: 56, sm: 40 },
        flexShrink: 0,
        px: 2,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <SearchField
        plain
        label={t('inbox.search')}
        value={search ?? ''}
        onChange={(text) => inbox.change({ search: text || undefined, task: undefined })}
      />
      {workflows.length > 1 && (
        <PlainSelect
          label={t('inbox.workflow')}
          value={workflow ?? ''}
          options={[
            { value: '', label: t('inbox.allWorkflows') },
            ...workflows.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(next) => inbox.change({ workflow: next || undefined, task: undefined })}
        />
      )}
      <PlainSelect
        label={t('inbox.sort')}
        value={sort}
        options={[
          { value: 'due', label: t('inbox.sortDue') },
          { value: 'newest', label: t('inbox.sortNewest') },
        ]}
        onChange={(next) => inbox.change({ sort: next === 'newest' ? 'newest' : undefined })}
      />
    </Box>
  )
}
