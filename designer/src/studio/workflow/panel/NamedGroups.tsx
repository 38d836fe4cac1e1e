import { useTranslation } from 'react-i18next'
import { ChoiceSelect } from '../../parts/ChoiceSelect.tsx'
import { PropertyGroup } from '../../parts/PropertyGroup.tsx'
import {
  eventConditionOf,
  linkOf,
  nameOf,
  namesIn,
  setEventCondition,
  setLink,
  setName,
  setUndone,
  undoneOf,
} from '../element/named.ts'
import { errorOf, messageOf } from '../element/read.ts'
import { setError, setMessage } from '../element/write.ts'
import { kindOf } from '../kinds.ts'
import { type Element, is, service } from '../services.ts'
import { FeelInput } from './FeelInput.tsx'
import { NameInput } from './NameInput.tsx'
import { usePanel } from './panel-context.ts'
import { numbered, type TriggerProps } from './trigger-title.ts'

/** Tin báo: what it is called, and by what an answer finds its case. */
export function MessageGroup({ element, at = 0 }: TriggerProps) {
  const { t } = useTranslation('studio-workflow')
  const { modeler } = usePanel()
  const message = messageOf(element.businessObject, at)
  if (!message) return null
  return (
    <PropertyGroup
      id={at ? `message-${at}` : 'message'}
      open
      title={numbered(t('groups.message'), element, at)}
      summary={message.name || t('name.missing')}
    >
      <NameInput
        label={t('message.name')}
        value={message.name}
        names={namesIn(element.businessObject, 'message')}
        help={t('name.help')}
        check={(name) => (name ? undefined : t('name.needed'))}
        onCommit={(name) => setMessage(modeler, element, { ...message, name }, at)}
      />
      {!is(element, 'bpmn:StartEvent') && (
        <FeelInput
          label={t('message.key')}
          value={message.key}
          help={t('message.keyHelp')}
          onCommit={(key) => setMessage(modeler, element, { ...message, key }, at)}
        />
      )}
    </PropertyGroup>
  )
}

/** Tín hiệu: what everybody hears who waits for it. */
export function SignalGroup({ element, at = 0 }: TriggerProps) {
  const { t } = useTranslation('studio-workflow')
  const { modeler } = usePanel()
  const name = nameOf(element.businessObject, 'signal', at)
  if (name === null) return null
  return (
    <PropertyGroup
      id={at ? `signal-${at}` : 'signal'}
      open
      title={numbered(t('groups.signal'), element, at)}
      summary={name || t('name.missing')}
    >
      <NameInput
        label={t('signal.name')}
        value={name}
        names={namesIn(element.businessObject, 'signal')}
        help={t('signal.help')}
        check={(next) => (next ? undefined : t('name.needed'))}
        onCommit={(next) => setName(modeler, element, 'signal', next, at)}
      />
    </PropertyGroup>
  )
}

/** Lỗi: the code that is thrown or caught. */
export function ErrorGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler } = usePanel()
  const code = errorOf(element.businessObject)
  if (code === null) return null
  const throws = is(element, 'bpmn:ThrowEvent')
  return (
    <PropertyGroup id="error" open title={t('groups.error')} summary={code || t(throws ? 'name.missing' : 'error.any')}>
      <NameInput
        label={t('error.code')}
        value={code}
        names={namesIn(element.businessObject, 'error')}
        help={throws ? undefined : t('error.help')}
        check={(next) => (next || !throws ? undefined : t('name.needed'))}
        onCommit={(next) => setError(modeler, element, next)}
      />
    </PropertyGroup>
  )
}

/** Báo cấp trên: the code that is told to whoever stands around. */
export function EscalationGroup({ element, at = 0 }: TriggerProps) {
  const { t } = useTranslation('studio-workflow')
  const { modeler } = usePanel()
  const code = nameOf(element.businessObject, 'escalation', at)
  if (code === null) return null
  const throws = is(element, 'bpmn:ThrowEvent')
  return (
    <PropertyGroup
      id={at ? `escalation-${at}` : 'escalation'}
      open
      title={numbered(t('groups.escalation'), element, at)}
      summary={code || t(throws ? 'name.missing' : 'escalation.any')}
    >
      <NameInput
        label={t('escalation.code')}
        value={code}
        names={namesIn(element.businessObject, 'escalation')}
        help={t(throws ? 'escalation.throwHelp' : 'escalation.help')}
        check={(next) => (next || !throws ? undefined : t('name.needed'))}
        onCommit={(next) => setName(modeler, element, 'escalation', next, at)}
      />
    </PropertyGroup>
  )
}

/** Điều kiện: what must become true. */
export function EventConditionGroup({ element, at = 0 }: TriggerProps) {
  const { t } = useTranslation('studio-workflow')
  const { modeler } = usePanel()
  const condition = eventConditionOf(element.businessObject, at)
  if (condition === null) return null
  return (
    <PropertyGroup
      id={at ? `condition-${at}` : 'condition'}
      open
      title={numbered(t('groups.condition'), element, at)}
      summary={condition || t('condition.none')}
    >
      <FeelInput
        label={t('condition.event')}
        always
        value={condition}
        help={t('condition.eventHelp')}
        onCommit={(next) => setEventCondition(modeler, element, next, at)}
      />
    </PropertyGroup>
  )
}

/** Nối: two events of one name stand for a flow that is not drawn. */
export function LinkGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler } = usePanel()
  const name = linkOf(element.businessObject)
  if (name === null) return null
  const all = service(modeler, 'elementRegistry')
    .getAll()
    .flatMap((one) => {
      const other = one.businessObject && is(one, 'bpmn:Event') ? linkOf(one.businessObject) : null
      return other ? [other] : []
    })
  return (
    <PropertyGroup id="link" open title={t('groups.link')} summary={name || t('name.missing')}>
      <NameInput
        label={t('link.name')}
        value={name}
        names={[...new Set(all)]}
        help={t('link.help')}
        check={(next) => (next ? undefined : t('name.needed'))}
        onCommit={(next) => setLink(modeler, element, next)}
      />
    </PropertyGroup>
  )
}

/** Hoàn lại: which completed step is undone. */
export function UndoneGroup({ element, at = 0 }: TriggerProps) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, disabled } = usePanel()
  const undone = undoneOf(element.businessObject, at)
  if (undone === null) return null
  if (!is(element, 'bpmn:ThrowEvent')) {
    const help = is(element, 'bpmn:BoundaryEvent') ? 'undone.boundary' : 'undone.start'
    return (
      <PropertyGroup id={at ? `undone-${at}` : 'undone'} open title={numbered(t('groups.undone'), element, at)}>
        <p style={{ margin: 0, fontSize: 13 }}>{t(help)}</p>
      </PropertyGroup>
    )
  }
  const activities = service(modeler, 'elementRegistry')
    .getAll()
    .filter((one) => one.parent === element.parent && mayBeUndone(one))
  return (
    <PropertyGroup
      id={at ? `undone-${at}` : 'undone'}
      open
      title={numbered(t('groups.undone'), element, at)}
      summary={activities.find(({ id }) => id === undone)?.businessObject.name ?? t('undone.all')}
    >
      <ChoiceSelect
        label={t('undone.label')}
        value={undone}
        none={t('undone.all')}
        options={activities.map(({ id, businessObject }) => ({ id, title: businessObject.name || id }))}
        disabled={disabled}
        onChange={(next) =>
          setUndone(
            modeler,
            element,
            activities.find(({ id }) => id === next),
            at,
          )
        }
      />
    </PropertyGroup>
  )
}

/** A step on which an event says how it is undone, or a subprocess, which may hold such steps. */
const mayBeUndone = (element: Element) =>
  is(element, 'bpmn:SubProcess') ||
  (is(element, 'bpmn:Activity') &&
    element.attachers.some((one) => kindOf(one.businessObject)?.id === 'boundaryCompensation'))
