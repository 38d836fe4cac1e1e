import { useTranslation } from 'react-i18next'
import { ChoiceSelect } from '../../parts/ChoiceSelect.tsx'
import { CommitInput } from '../../parts/CommitInput.tsx'
import { PropertyGroup } from '../../parts/PropertyGroup.tsx'
import { decisionOf, headersOf, jobTypeOf, mappingsOf, scriptOf } from '../element/read.ts'
import { setDecision, setHeader, setHeaders, setJob, setMappings, setScript, setSender } from '../element/write.ts'
import { type Element, is } from '../services.ts'
import { FeelInput } from './FeelInput.tsx'
import { usePanel } from './panel-context.ts'
import { Rows } from './Rows.tsx'

/** Việc máy làm: which job, on which template or register. */
export function JobGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, references, disabled } = usePanel()
  const object = element.businessObject
  const type = jobTypeOf(object)
  const jobs = [
    { id: 'document', title: t('job.document') },
    { id: 'register-write', title: t('job.register') },
  ]
  const header = (key: string) => headersOf(object).find((one) => one.key === key)?.value ?? ''
  return (
    <PropertyGroup
      id="job"
      open
      title={t('groups.job')}
      summary={jobs.find(({ id }) => id === type)?.title ?? (type || t('job.none'))}
    >
      <ChoiceSelect
        label={t('job.type')}
        value={type}
        none={t('job.none')}
        options={jobs}
        disabled={disabled}
        onChange={(next) => setJob(modeler, element, next)}
      />
      {type === 'document' && (
        <>
          <ChoiceSelect
            label={t('job.template')}
            value={header('template')}
            options={references.documents}
            disabled={disabled}
            onChange={(next) => setHeader(modeler, element, 'template', next)}
          />
          <FeelInput
            label={t('job.name')}
            value={header('name')}
            onCommit={(next) => setHeader(modeler, element, 'name', next)}
          />
        </>
      )}
      {type === 'register-write' && (
        <ChoiceSelect
          label={t('job.registerName')}
          value={header('register')}
          options={references.registers}
          disabled={disabled}
          onChange={(next) => setHeader(modeler, element, 'register', next)}
        />
      )}
      {type !== '' && !jobs.some(({ id }) => id === type) && <Headers element={element} />}
    </PropertyGroup>
  )
}

/** Gửi tin: the worker that sends what an event tells; without one the engine publishes it. */
export function SenderGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, disabled } = usePanel()
  const type = jobTypeOf(element.businessObject)
  return (
    <PropertyGroup id="sender" open={type !== ''} title={t('groups.sender')} summary={type || t('sender.engine')}>
      <CommitInput
        label={t('sender.type')}
        value={type}
        help={t('sender.help')}
        disabled={disabled}
        onCommit={(text) => {
          setSender(modeler, element, text.trim())
          return undefined
        }}
      />
      {type !== '' && <Headers element={element} />}
    </PropertyGroup>
  )
}

/** What a worker is told beside the data. */
function Headers({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler } = usePanel()
  return (
    <Rows
      rows={headersOf(element.businessObject)}
      fresh={{ key: '', value: '' }}
      add={t('job.addHeader')}
      removeLabel={({ key }) => t('job.removeHeader', { key })}
      onChange={(next) => setHeaders(modeler, element, next)}
    >
      {(one, change) => (
        <>
          <Text label={t('job.key')} value={one.key} onCommit={(key) => change({ key })} />
          <Text label={t('job.value')} value={one.value} onCommit={(value) => change({ value })} />
        </>
      )}
    </Rows>
  )
}

/** Công thức: FEEL evaluated in the step itself. */
export function ScriptGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler } = usePanel()
  const script = scriptOf(element.businessObject)
  return (
    <PropertyGroup id="script" open title={t('groups.script')} summary={script.result}>
      <FeelInput
        label={t('script.expression')}
        always
        value={script.expression}
        onCommit={(expression) => setScript(modeler, element, { ...script, expression })}
      />
      <Text
        label={t('script.result')}
        value={script.result}
        onCommit={(result) => setScript(modeler, element, { ...script, result })}
      />
    </PropertyGroup>
  )
}

/** Bảng quyết định: which, and where its answer goes. */
export function DecisionGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, references, disabled } = usePanel()
  const called = decisionOf(element.businessObject)
  const known = references.decisions.find(({ id }) => id === called.decision)
  return (
    <PropertyGroup
      id="decision"
      open
      title={t('groups.decision')}
      summary={known?.title ?? (called.decision || t('decision.none'))}
    >
      <ChoiceSelect
        label={t('decision.label')}
        value={called.decision}
        none={t('decision.none')}
        options={references.decisions}
        disabled={disabled}
        onChange={(decision) => setDecision(modeler, element, { ...called, decision })}
      />
      <Text
        label={t('script.result')}
        value={called.result}
        onCommit={(result) => setDecision(modeler, element, { ...called, result })}
      />
    </PropertyGroup>
  )
}

/** Dữ liệu: what goes into a step and what it gives back. */
export function DataGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler } = usePanel()
  const object = element.businessObject
  const directions = is(element, 'bpmn:Activity')
    ? (['inputParameters', 'outputParameters'] as const)
    : is(element, 'bpmn:ThrowEvent')
      ? (['inputParameters'] as const)
      : (['outputParameters'] as const)
  const total = directions.reduce((sum, direction) => sum + mappingsOf(object, direction).length, 0)
  return (
    <PropertyGroup id="data" title={t('groups.data')} summary={t('data.count', { count: total })}>
      {directions.map((direction) => (
        <section key={direction} aria-label={t(`data.${direction}`)} style={{ display: 'grid', gap: 8 }}>
          <strong style={{ fontSize: 13 }}>{t(`data.${direction}`)}</strong>
          <Rows
            rows={mappingsOf(object, direction)}
            fresh={{ source: '=', target: '' }}
            add={t('data.add')}
            removeLabel={({ target }) => t('data.remove', { target })}
            onChange={(next) => setMappings(modeler, element, direction, next)}
          >
            {(mapping, change) => (
              <>
                <Text label={t('data.target')} value={mapping.target} onCommit={(target) => change({ target })} />
                <FeelInput label={t('data.source')} value={mapping.source} onCommit={(source) => change({ source })} />
              </>
            )}
          </Rows>
        </section>
      ))}
    </PropertyGroup>
  )
}

function Text({ label, value, onCommit }: { label: string; value: string; onCommit: (text: string) => void }) {
  const { disabled } = usePanel()
  return (
    <CommitInput
      label={label}
      value={value}
      disabled={disabled}
      onCommit={(text) => {
        onCommit(text.trim())
        return undefined
      }}
    />
  )
}
