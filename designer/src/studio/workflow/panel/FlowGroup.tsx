import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Typography from '@mui/material/Typography'
import { CirclePlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PropertyGroup } from '../../parts/PropertyGroup.tsx'
import { conditionOf } from '../element/read.ts'
import { setCondition, setDefault } from '../element/write.ts'
import { insertOnFlow } from '../modeler/insert-step.ts'
import { type Element, is } from '../services.ts'
import { FeelInput } from './FeelInput.tsx'
import { usePanel } from './panel-context.ts'

/** What asks the conditions of its ways out. */
const CHOOSING = ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway', 'bpmn:ComplexGateway', 'bpmn:Activity']

/** Điều kiện: when a way is taken, or that it is taken when no other is; and a step put on the way. */
export function FlowGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, disabled, checkCondition } = usePanel()
  const { source } = element
  const chooses = CHOOSING.some((type) => is(source, type))
  const isDefault = source?.businessObject.get('default') === element.businessObject
  const condition = conditionOf(element.businessObject)
  return (
    <>
      {(chooses || condition !== '') && (
        <PropertyGroup
          id="condition"
          open
          title={t('groups.condition')}
          summary={isDefault ? t('condition.default') : condition || t('condition.none')}
        >
          {chooses && (
            <FormControlLabel
              control={<Checkbox checked={isDefault} disabled={disabled} />}
              label={t('condition.isDefault')}
              onChange={(_, checked) => setDefault(modeler, element, checked)}
              slotProps={{ typography: { variant: 'body2' } }}
            />
          )}
          {!isDefault && (
            <FeelInput
              label={t('condition.expression')}
              always
              value={condition}
              help={t(is(source, 'bpmn:ExclusiveGateway') ? 'condition.help' : 'condition.eachHelp')}
              check={(text) => checkCondition(element.id, text)}
              onCommit={(next) => setCondition(modeler, element, next)}
            />
          )}
        </PropertyGroup>
      )}
      {!disabled && (
        <div style={{ padding: 16, display: 'grid', gap: 8, justifyItems: 'start' }}>
          <Button startIcon={<CirclePlus size={16} />} onClick={() => insertOnFlow(modeler, element)}>
            {t('pad.insert')}
          </Button>
          <Typography variant="caption" color="textSecondary">
            {t('pad.insertHelp')}
          </Typography>
        </div>
      )}
    </>
  )
}
