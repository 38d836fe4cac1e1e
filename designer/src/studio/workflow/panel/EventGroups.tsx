import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useTranslation } from 'react-i18next'
import { ChoiceSelect } from '../../parts/ChoiceSelect.tsx'
import { CommitInput } from '../../parts/CommitInput.tsx'
import { PropertyGroup } from '../../parts/PropertyGroup.tsx'
import { errorOf, messageOf, postingOf, type TimerKind, timerOf } from '../element/read.ts'
import { setError, setMessage, setPosting, setTimer } from '../element/write.ts'
import type { Element } from '../services.ts'
import { FeelInput } from './FeelInput.tsx'
import { usePanel } from './panel-context.ts'

const timerKinds: TimerKind[] = ['workingDays', 'duration', 'date']

/** Chờ đến hạn: working days, a duration or a day. */
export function TimerGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, disabled } = usePanel()
  const timer = timerOf(element.businessObject)
  if (!timer) return null
  return (
    <PropertyGroup
      id="timer"
      open
      title={t('groups.timer')}
      summary={timer.value ? `${timer.value.replace(/^=/, '')} (${t(`timer.${timer.kind}`)})` : t('timer.none')}
    >
      <ChoiceSelect
        label={t('timer.kind')}
        value={timer.kind}
        options={timerKinds.map((id) => ({ id, title: t(`timer.${id}`) }))}
        disabled={disabled}
        onChange={(kind) => setTimer(modeler, element, { ...timer, kind: kind as TimerKind })}
      />
      <FeelInput
        label={t('timer.value')}
        value={timer.value}
        help={t(`timer.help.${timer.kind}`)}
        onCommit={(value) => setTimer(modeler, element, { ...timer, value })}
      />
    </PropertyGroup>
  )
}

/** Chờ tin: what it is called, and by what an answer finds its case. */
export function MessageGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, disabled } = usePanel()
  const message = messageOf(element.businessObject)
  if (!message) return null
  return (
    <PropertyGroup id="message" open title={t('groups.message')} summary={message.name || t('message.none')}>
      <CommitInput
        label={t('message.name')}
        value={message.name}
        disabled={disabled}
        onCommit={(name) => {
          setMessage(modeler, element, { ...message, name: name.trim() })
          return undefined
        }}
      />
      <FeelInput
        label={t('message.key')}
        value={message.key}
        help={t('message.keyHelp')}
        onCommit={(key) => setMessage(modeler, element, { ...message, key })}
      />
    </PropertyGroup>
  )
}

/** Lỗi: the code that is thrown or caught. */
export function ErrorGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, disabled } = usePanel()
  const code = errorOf(element.businessObject)
  if (code === null) return null
  return (
    <PropertyGroup id="error" open title={t('groups.error')} summary={code || t('error.any')}>
      <CommitInput
        label={t('error.code')}
        value={code}
        help={t('error.help')}
        disabled={disabled}
        onCommit={(next) => {
          setError(modeler, element, next.trim())
          return undefined
        }}
      />
    </PropertyGroup>
  )
}

/** Công khai: what stands on the public board while the event waits. */
export function PostingGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, disabled } = usePanel()
  const posting = postingOf(element.businessObject)
  return (
    <PropertyGroup id="posting" title={t('groups.posting')} summary={t(posting ? 'posting.on' : 'posting.off')}>
      <FormControlLabel
        control={<Checkbox checked={posting !== null} disabled={disabled} />}
        label={t('posting.label')}
        onChange={(_, checked) => setPosting(modeler, element, checked ? { title: '=""', items: '=[]' } : null)}
        slotProps={{ typography: { variant: 'body2' } }}
      />
      {posting && (
        <>
          <FeelInput
            label={t('posting.title')}
            value={posting.title}
            onCommit={(title) => setPosting(modeler, element, { ...posting, title })}
          />
          <FeelInput
            label={t('posting.items')}
            value={posting.items}
            help={t('posting.itemsHelp')}
            onCommit={(items) => setPosting(modeler, element, { ...posting, items })}
          />
        </>
      )}
    </PropertyGroup>
  )
}
