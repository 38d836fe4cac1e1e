import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useTranslation } from 'react-i18next'
import { CommitInput } from '../../parts/CommitInput.tsx'
import { PropertyGroup } from '../../parts/PropertyGroup.tsx'
import { outcomesOf } from '../element/read.ts'
import { setOutcomes } from '../element/write.ts'
import type { Element } from '../services.ts'
import { usePanel } from './panel-context.ts'
import { Rows } from './Rows.tsx'

/** Nút bấm: the buttons of a step, what each writes, and whether rules stop it. */
export function OutcomesGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, disabled } = usePanel()
  const outcomes = outcomesOf(element.businessObject)
  const fresh = {
    field: outcomes[0]?.field ?? '',
    value: '',
    label: '',
    primary: outcomes.length === 0,
    rulesBlock: true,
  }
  const summary = outcomes.length > 0 ? outcomes.map(({ label }) => label).join('; ') : t('outcomes.none')
  return (
    <PropertyGroup id="outcomes" title={t('groups.outcomes')} summary={summary}>
      <Rows
        rows={outcomes}
        fresh={fresh}
        add={t('outcomes.add')}
        removeLabel={({ label }) => t('outcomes.remove', { label })}
        onChange={(next) => setOutcomes(modeler, element, next)}
      >
        {(outcome, change) => {
          const text = (part: 'label' | 'field' | 'value') => (
            <CommitInput
              label={t(`outcomes.${part}`)}
              value={outcome[part]}
              disabled={disabled}
              onCommit={(value) => {
                change({ [part]: value.trim() })
                return undefined
              }}
            />
          )
          const check = (part: 'primary' | 'rulesBlock') => (
            <FormControlLabel
              control={<Checkbox checked={outcome[part]} disabled={disabled} />}
              label={t(`outcomes.${part}`)}
              onChange={(_, checked) => change({ [part]: checked })}
              slotProps={{ typography: { variant: 'body2' } }}
            />
          )
          return (
            <>
              {text('label')}
              <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
                {text('field')}
                {text('value')}
              </Box>
              <Box>
                {check('primary')}
                {check('rulesBlock')}
              </Box>
            </>
          )
        }}
      </Rows>
    </PropertyGroup>
  )
}
