import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { PlainSelect } from '../../parts/PlainSelect.tsx'
import { SearchField } from '../../parts/SearchField.tsx'
import type { CaseStatus, CasesSearch } from '../../searches.ts'
import { useWorkflowTitles } from '../use-workflow-titles.ts'

const statuses: CaseStatus[] = ['running', 'completed', 'cancelled', 'failed']

export interface CaseFiltersProps {
  search: CasesSearch
  onChange: (next: Partial<CasesSearch>) => void
}

/** What the list of cases is narrowed by; all of it stands in the address. */
export function CaseFilters({ search, onChange }: CaseFiltersProps) {
  const { t } = useTranslation()
  const workflows = useWorkflowTitles()
  return (
    <Box role="search" className="sc-no-print" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
      <SearchField
        label={t('cases.search')}
        value={search.search ?? ''}
        onChange={(text) => onChange({ search: text || undefined })}
      />
      <PlainSelect
        label={t('cases.state')}
        value={search.status ?? ''}
        options={[
          { value: '', label: t('cases.allStates') },
          ...statuses.map((status) => ({ value: status, label: t(`cases.status.${status}`) })),
        ]}
        onChange={(next) => onChange({ status: statuses.find((status) => status === next) })}
      />
      {workflows.length > 1 && (
        <PlainSelect
          label={t('inbox.workflow')}
          value={search.workflow ?? ''}
          options={[
            { value: '', label: t('inbox.allWorkflows') },
            ...workflows.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(next) => onChange({ workflow: next || undefined })}
        />
      )}
    </Box>
  )
}
