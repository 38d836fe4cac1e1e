import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { definitions } from '../../../api/queries.ts'
import { ChoiceSelect } from '../../parts/ChoiceSelect.tsx'
import { PropertyGroup } from '../../parts/PropertyGroup.tsx'
import { callOf, inside, setAdHoc, setCall, setExpression } from '../element/scope.ts'
import { setProperties } from '../element/write.ts'
import { type Element, is } from '../services.ts'
import { FeelInput } from './FeelInput.tsx'
import { usePanel } from './panel-context.ts'

interface TickProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

function Tick({ label, checked, onChange }: TickProps) {
  const { disabled } = usePanel()
  return (
    <FormControlLabel
      control={<Checkbox checked={checked} disabled={disabled} />}
      label={label}
      onChange={(_, next) => onChange(next)}
      slotProps={{ typography: { variant: 'body2' } }}
    />
  )
}

/** Gọi quy trình: which one, and what goes there and comes back. */
export function CallGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, disabled } = usePanel()
  const { data } = useQuery(definitions())
  const workflows = (data?.items ?? []).filter(({ kind }) => kind === 'workflow')
  const call = callOf(element.businessObject)
  const known = workflows.find(({ id }) => id === call.process)
  return (
    <PropertyGroup id="call" open title={t('groups.call')} summary={known?.title ?? (call.process || t('call.none'))}>
      <ChoiceSelect
        label={t('call.process')}
        value={call.process}
        none={t('call.none')}
        options={workflows}
        disabled={disabled}
        onChange={(process) => setCall(modeler, element, { ...call, process })}
      />
      <Tick
        label={t('call.parent')}
        checked={call.parent}
        onChange={(parent) => setCall(modeler, element, { ...call, parent })}
      />
      <Tick
        label={t('call.child')}
        checked={call.child}
        onChange={(child) => setCall(modeler, element, { ...call, child })}
      />
    </PropertyGroup>
  )
}

/** Nhóm việc: in what order its steps go, and when it is enough. */
export function AdHocGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, disabled } = usePanel()
  const group = inside(element.businessObject)
  return (
    <PropertyGroup id="ad-hoc" open title={t('groups.adHoc')} summary={t(`adHoc.${group.ordering}`)}>
      <ChoiceSelect
        label={t('adHoc.ordering')}
        value={group.ordering}
        options={(['Parallel', 'Sequential'] as const).map((id) => ({ id, title: t(`adHoc.${id}`) }))}
        disabled={disabled}
        onChange={(ordering) => setProperties(modeler, element, { ordering })}
      />
      <FeelInput
        label={t('adHoc.active')}
        always
        value={group.active}
        help={t('adHoc.activeHelp')}
        onCommit={(active) => setAdHoc(modeler, element, active)}
      />
      <FeelInput
        label={t('adHoc.done')}
        always
        value={group.done}
        help={t('adHoc.doneHelp')}
        onCommit={(done) => setExpression(modeler, element, 'completionCondition', done)}
      />
      {group.done !== '' && (
        <Tick
          label={t('adHoc.cancels')}
          checked={group.cancels}
          onChange={(cancels) => setProperties(modeler, element, { cancelRemainingInstances: cancels })}
        />
      )}
    </PropertyGroup>
  )
}

/** Gộp theo điều kiện: when enough has come. */
export function ComplexGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler } = usePanel()
  const condition = inside(element.businessObject).activation
  return (
    <PropertyGroup id="complex" open title={t('groups.condition')} summary={condition || t('complex.all')}>
      <FeelInput
        label={t('complex.condition')}
        always
        value={condition}
        help={t('complex.help')}
        onCommit={(next) => setExpression(modeler, element, 'activationCondition', next)}
      />
    </PropertyGroup>
  )
}

/** Chờ sự kiện nào đến trước: whether the process begins with it. */
export function EventGatewayGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler } = usePanel()
  const object = element.businessObject
  const begins = object.get('instantiate') === true
  const all = object.get('eventGatewayType') === 'Parallel'
  if (element.incoming.length > 0 && !begins) return null
  return (
    <PropertyGroup id="event-gateway" title={t('groups.begins')} summary={t(begins ? 'begins.yes' : 'begins.no')}>
      <Tick
        label={t('begins.label')}
        checked={begins}
        onChange={(instantiate) =>
          setProperties(modeler, element, { instantiate, ...(!instantiate && { eventGatewayType: 'Exclusive' }) })
        }
      />
      {begins && (
        <Tick
          label={t('begins.all')}
          checked={all}
          onChange={(next) => setProperties(modeler, element, { eventGatewayType: next ? 'Parallel' : 'Exclusive' })}
        />
      )}
    </PropertyGroup>
  )
}

/** Whether an event ends what it stands on, or goes on beside it. Errors always end it. */
export function InterruptGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler } = usePanel()
  const object = element.businessObject
  const event = (object.get('eventDefinitions') as { $type: string }[] | undefined)?.[0]?.$type ?? ''
  if (/Error|Compensate|Cancel/.test(event)) return null
  const property = is(element, 'bpmn:BoundaryEvent') ? 'cancelActivity' : 'isInterrupting'
  if (property === 'isInterrupting' && element.parent?.businessObject.get('triggeredByEvent') !== true) return null
  const ends = object.get(property) !== false
  return (
    <PropertyGroup
      id="interrupt"
      open
      title={t('groups.interrupt')}
      summary={t(ends ? 'interrupt.yes' : 'interrupt.no')}
    >
      <Tick
        label={t(`interrupt.${property}`)}
        checked={ends}
        onChange={(next) => setProperties(modeler, element, { [property]: next })}
      />
    </PropertyGroup>
  )
}
