import Box from '@mui/material/Box'
import InputLabel from '@mui/material/InputLabel'
import TextField from '@mui/material/TextField'
import type { TFunction } from 'i18next'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceSelect } from '../../parts/ChoiceSelect.tsx'
import { CommitInput } from '../../parts/CommitInput.tsx'
import { PropertyGroup } from '../../parts/PropertyGroup.tsx'
import { eventsOf, type TimerKind, timerOf } from '../element/read.ts'
import {
  readCycle,
  readInstant,
  readSpan,
  type Span,
  UNITS,
  type Unit,
  writeCycle,
  writeInstant,
  writeSpan,
} from '../element/time.ts'
import { setTimer } from '../element/write.ts'
import { type Element, is } from '../services.ts'
import { FeelInput } from './FeelInput.tsx'
import { usePanel } from './panel-context.ts'
import { numbered, type TriggerProps } from './trigger-title.ts'

type Timer = { kind: TimerKind; value: string }
type Way = TimerKind | 'durationFormula' | 'dateFormula' | 'cycleFormula'

/** Thời điểm: working days, a span of time, a day and time, again and again; each in plain words, or by a formula. */
export function TimerGroup({ element, at = 0 }: TriggerProps) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, disabled } = usePanel()
  const timer = timerOf(element.businessObject, at)
  if (!timer) return null
  const set = (next: Timer) => setTimer(modeler, element, next, at)
  return (
    <PropertyGroup
      id={at ? `timer-${at}` : 'timer'}
      open
      title={numbered(t('groups.timer'), element, at)}
      summary={textOf(timer, t)}
    >
      <ChoiceSelect
        label={t('timer.kind')}
        value={wayOf(timer)}
        options={waysFor(element, timer).map((id) => ({ id, title: t(`timer.${id}`) }))}
        disabled={disabled}
        onChange={(way) => set(FRESH[way as Way])}
      />
      <Value timer={timer} set={set} />
    </PropertyGroup>
  )
}

function Value({ timer, set }: { timer: Timer; set: (timer: Timer) => void }) {
  const { t } = useTranslation('studio-workflow')
  const way = wayOf(timer)
  const instant = readInstant(timer.value)
  const cycle = readCycle(timer.value)
  const span = readSpan(timer.value)
  if (way === 'duration' && span)
    return <SpanInput span={span} onChange={(next) => set({ kind: 'duration', value: writeSpan(next) })} />
  if (way === 'cycle' && cycle)
    return (
      <>
        <SpanInput span={cycle} onChange={(next) => set({ kind: 'cycle', value: writeCycle({ ...cycle, ...next }) })} />
        <Count
          label={t('timer.times')}
          help={t('timer.timesHelp')}
          value={cycle.times === null ? '' : String(cycle.times)}
          optional
          onCommit={(times) => set({ kind: 'cycle', value: writeCycle({ ...cycle, times }) })}
        />
      </>
    )
  if (way === 'date') return <InstantInput value={instant ?? ''} onChange={(value) => set({ kind: 'date', value })} />
  const help = way === 'workingDays' ? 'workingDays' : timer.kind
  return (
    <FeelInput
      key={way}
      label={t(way === 'workingDays' ? 'timer.days' : 'timer.formula')}
      value={timer.value}
      help={t(`timer.help.${help}`)}
      check={(text) => (/^=|^\d*$|^[PR]/.test(text) || timer.kind === 'date' ? undefined : t('timer.wrong'))}
      onCommit={(value) => set({ ...timer, value })}
    />
  )
}

function SpanInput({ span, onChange }: { span: Span; onChange: (span: Span) => void }) {
  const { t } = useTranslation('studio-workflow')
  const { disabled } = usePanel()
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1, alignItems: 'start' }}>
      <Count
        label={t('timer.count')}
        value={String(span.count)}
        onCommit={(count) => onChange({ ...span, count: count ?? 1 })}
      />
      <ChoiceSelect
        label={t('timer.unit')}
        value={span.unit}
        options={UNITS.map((id) => ({ id, title: t(`timer.units.${id}`) }))}
        disabled={disabled}
        onChange={(unit) => onChange({ ...span, unit: unit as Unit })}
      />
    </Box>
  )
}

interface CountProps {
  label: string
  value: string
  optional?: boolean
  help?: string
  onCommit: (count: number | null) => void
}

function Count({ label, value, optional = false, help, onCommit }: CountProps) {
  const { t } = useTranslation('studio-workflow')
  const { disabled } = usePanel()
  return (
    <CommitInput
      label={label}
      value={value}
      help={help}
      disabled={disabled}
      onCommit={(text) => {
        const typed = text.trim()
        const isNone = optional && typed === ''
        if (!isNone && !/^[1-9]\d{0,4}$/.test(typed)) return t('timer.countWrong')
        onCommit(isNone ? null : Number(typed))
        return undefined
      }}
    />
  )
}

function InstantInput({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('studio-workflow')
  const { disabled } = usePanel()
  const id = useId()
  return (
    <div>
      <InputLabel htmlFor={id}>{t('timer.at')}</InputLabel>
      <TextField
        id={id}
        type="datetime-local"
        size="small"
        fullWidth
        disabled={disabled}
        value={value}
        onChange={(event) => onChange(writeInstant(event.target.value))}
      />
    </div>
  )
}

/** What a way begins with. */
const FRESH: Record<Way, Timer> = {
  workingDays: { kind: 'workingDays', value: '5' },
  duration: { kind: 'duration', value: 'P1D' },
  date: { kind: 'date', value: '' },
  cycle: { kind: 'cycle', value: 'R/P1D' },
  durationFormula: { kind: 'duration', value: '=duration("P1D")' },
  dateFormula: { kind: 'date', value: '=date and time("2026-01-01T08:00:00+07:00")' },
  cycleFormula: { kind: 'cycle', value: '="R/P1D"' },
}

function wayOf({ kind, value }: Timer): Way {
  if (kind === 'duration') return readSpan(value) ? kind : 'durationFormula'
  if (kind === 'cycle') return readCycle(value) ? kind : 'cycleFormula'
  if (kind === 'date') return value === '' || readInstant(value) ? kind : 'dateFormula'
  return kind
}

/** Only what goes on beside its step, or begins cases, comes again and again. */
function waysFor(element: Element, timer: Timer): Way[] {
  // Working days are said of the event as a whole, so of several timers none would have them to itself.
  const days: Way[] = eventsOf(element.businessObject).length < 2 || timer.kind === 'workingDays' ? ['workingDays'] : []
  const once: Way[] = [...days, 'duration', 'date', 'durationFormula', 'dateFormula']
  const repeats =
    is(element, 'bpmn:StartEvent') ||
    (is(element, 'bpmn:BoundaryEvent') && element.businessObject.get('cancelActivity') === false)
  return repeats || timer.kind === 'cycle' ? [...once, 'cycle', 'cycleFormula'] : once
}

/** A timer in words, as a closed group shows it. */
function textOf(timer: Timer, t: TFunction<'studio-workflow'>): string {
  const { value } = timer
  if (value === '') return t('timer.none')
  const cycle = timer.kind === 'cycle' ? readCycle(value) : null
  const span = cycle ?? (timer.kind === 'duration' ? readSpan(value) : null)
  if (!span) return timer.kind === 'workingDays' ? t('timer.inDays', { value: value.replace(/^=/, '') }) : value
  const text = `${span.count} ${t(`timer.units.${span.unit}`)}`
  return cycle ? t('timer.each', { span: text }) : text
}
