import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { DiagnosticView } from '@statecraft/engine/client'
import { useTranslation } from 'react-i18next'
import { FindingIcon } from '../../../parts/FindingIcon.tsx'
import { CiteChooser } from '../../parts/CiteChooser.tsx'
import { CommitInput } from '../../parts/CommitInput.tsx'
import { PropertyGroup } from '../../parts/PropertyGroup.tsx'
import { citesOf, eventsOf } from '../element/read.ts'
import { tellsMessage } from '../element/triggers.ts'
import { setCites, setProperties } from '../element/write.ts'
import { type Element, is, keyOf, service } from '../services.ts'
import { FlowGroup } from './FlowGroup.tsx'
import { LoopGroup } from './LoopGroup.tsx'
import {
  ErrorGroup,
  EscalationGroup,
  EventConditionGroup,
  LinkGroup,
  MessageGroup,
  SignalGroup,
  UndoneGroup,
} from './NamedGroups.tsx'
import { OutcomesGroup } from './OutcomesGroup.tsx'
import { AssigneeGroup, DeadlineGroup, FormGroup } from './PeopleGroups.tsx'
import { PostingGroup } from './PostingGroup.tsx'
import { usePanel } from './panel-context.ts'
import { AdHocGroup, CallGroup, ComplexGroup, EventGatewayGroup, InterruptGroup } from './ScopeGroups.tsx'
import { StepGroup } from './StepGroup.tsx'
import { TimerGroup } from './TimerGroup.tsx'
import { TriggersGroup } from './TriggersGroup.tsx'
import type { TriggerProps } from './trigger-title.ts'
import { DataGroup, DecisionGroup, JobGroup, ScriptGroup, SenderGroup } from './WorkGroups.tsx'

/** What the selected element is and does; of the whole workflow when nothing is selected. */
export function PropertiesPanel({ element }: { element: Element | null }) {
  const { t } = useTranslation('studio-workflow')
  const { diagnostics } = usePanel()
  return (
    <Box
      component="section"
      aria-label={t('panel.label')}
      sx={{
        width: 336,
        flexShrink: 0,
        borderLeft: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        overflowY: 'auto',
      }}
    >
      {element ? (
        // A new element begins with its own texts: what was typed for the last one is kept there.
        <div key={keyOf(element)}>
          <Said diagnostics={diagnostics.filter((one) => one.element === element.id)} />
          <StepGroup element={element} />
          <Groups element={element} />
        </div>
      ) : (
        <WorkflowGroup />
      )}
    </Box>
  )
}

function Groups({ element }: { element: Element }) {
  if (is(element, 'bpmn:SequenceFlow')) return <FlowGroup element={element} />
  return (
    <>
      {is(element, 'bpmn:UserTask') && (
        <>
          <AssigneeGroup element={element} />
          <FormGroup element={element} />
          <DeadlineGroup element={element} />
          <OutcomesGroup element={element} />
        </>
      )}
      {(is(element, 'bpmn:ServiceTask') || is(element, 'bpmn:SendTask')) && <JobGroup element={element} />}
      {is(element, 'bpmn:ScriptTask') && <ScriptGroup element={element} />}
      {is(element, 'bpmn:BusinessRuleTask') && <DecisionGroup element={element} />}
      {is(element, 'bpmn:ReceiveTask') && <MessageGroup element={element} />}
      {is(element, 'bpmn:CallActivity') && <CallGroup element={element} />}
      {is(element, 'bpmn:AdHocSubProcess') && <AdHocGroup element={element} />}
      {is(element, 'bpmn:ComplexGateway') && <ComplexGroup element={element} />}
      {is(element, 'bpmn:EventBasedGateway') && <EventGatewayGroup element={element} />}
      {is(element, 'bpmn:Event') && <EventGroups element={element} />}
      {is(element, 'bpmn:IntermediateCatchEvent') && <PostingGroup element={element} />}
      {is(element, 'bpmn:Activity') && !isEventSubProcess(element) && <LoopGroup element={element} />}
      {(is(element, 'bpmn:Activity') || is(element, 'bpmn:Event')) && <DataGroup element={element} />}
      {is(element, 'bpmn:FlowNode') && <CitesGroup element={element} />}
    </>
  )
}

const isEventSubProcess = (element: Element) => element.businessObject.get('triggeredByEvent') === true

/** What an event waits for, tells or undoes; what is not of its kind shows nothing. */
function EventGroups({ element }: { element: Element }) {
  return (
    <>
      {Array.from({ length: eventsOf(element.businessObject).length }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: triggers have no name of their own, only a place.
        <TriggerGroups key={at} element={element} at={at} />
      ))}
      <ErrorGroup element={element} />
      <LinkGroup element={element} />
      <TriggersGroup element={element} />
      {tellsMessage(element.businessObject) && <SenderGroup element={element} />}
      {(is(element, 'bpmn:BoundaryEvent') || is(element, 'bpmn:StartEvent')) && <InterruptGroup element={element} />}
    </>
  )
}

/** What one of its triggers is about. */
function TriggerGroups({ element, at }: Required<TriggerProps>) {
  return (
    <>
      <TimerGroup element={element} at={at} />
      <MessageGroup element={element} at={at} />
      <SignalGroup element={element} at={at} />
      <EscalationGroup element={element} at={at} />
      <EventConditionGroup element={element} at={at} />
      <UndoneGroup element={element} at={at} />
    </>
  )
}

/** Căn cứ pháp lý, chosen from the provisions that are known. */
function CitesGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, references, disabled } = usePanel()
  const refs = citesOf(element.businessObject)
  const first = references.provisions.find(({ ref }) => ref === refs[0])?.text ?? refs[0]
  const summary = refs.length > 1 ? t('cites.count', { count: refs.length }) : (first ?? t('cites.none'))
  return (
    <PropertyGroup id="cites" open title={t('groups.cites')} summary={summary}>
      <CiteChooser
        refs={refs}
        provisions={references.provisions}
        disabled={disabled}
        onChange={(next) => setCites(modeler, element, next)}
      />
    </PropertyGroup>
  )
}

function WorkflowGroup() {
  const { t } = useTranslation('studio-workflow')
  const { modeler, disabled } = usePanel()
  const root = service(modeler, 'canvas').getRootElement()
  return (
    <>
      <PropertyGroup id="workflow" open title={t('groups.workflow')} summary={root.businessObject.name}>
        <CommitInput
          label={t('workflow.name')}
          value={root.businessObject.name ?? ''}
          disabled={disabled}
          onCommit={(name) => {
            setProperties(modeler, root, { name: name.trim() })
            return undefined
          }}
        />
      </PropertyGroup>
      <Typography variant="body2" color="textSecondary" sx={{ p: 2 }}>
        {t('panel.nothing')}
      </Typography>
    </>
  )
}

function Said({ diagnostics }: { diagnostics: DiagnosticView[] }) {
  return diagnostics.map((one) => (
    <Box
      key={`${one.code} ${one.message}`}
      sx={{
        display: 'flex',
        gap: 1,
        px: 2,
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: one.severity === 'error' ? 'ground.error' : 'ground.warning',
      }}
    >
      <FindingIcon severity={one.severity} size={16} />
      <Typography variant="caption" sx={{ minWidth: 0 }}>
        {one.message}
      </Typography>
    </Box>
  ))
}
