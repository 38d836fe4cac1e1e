import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useTranslation } from 'react-i18next'
import { ChoiceSelect } from '../../parts/ChoiceSelect.tsx'
import { CommitInput } from '../../parts/CommitInput.tsx'
import { PropertyGroup } from '../../parts/PropertyGroup.tsx'
import { type LoopKind, type LoopText, loopOf, setLoop } from '../element/loop.ts'
import type { Element } from '../services.ts'
import { FeelInput } from './FeelInput.tsx'
import { usePanel } from './panel-context.ts'

const KINDS: LoopKind[] = ['none', 'parallel', 'sequential', 'again']
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u

/** Lặp lại: for each of a list, so many times, or until something is true. */
export function LoopGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, disabled } = usePanel()
  const loop = loopOf(element.businessObject)
  const set = (part: Partial<LoopText>) => setLoop(modeler, element, { ...loop, ...part })
  return (
    <PropertyGroup id="loop" title={t('groups.loop')} summary={t(`loop.${loop.kind}`)}>
      <ChoiceSelect
        label={t('loop.kind')}
        value={loop.kind}
        options={KINDS.map((id) => ({ id, title: t(`loop.${id}`) }))}
        disabled={disabled}
        onChange={(kind) => set(begun(loop, kind as LoopKind))}
      />
      {loop.kind === 'again' && <Again loop={loop} set={set} />}
      {(loop.kind === 'parallel' || loop.kind === 'sequential') && <Items loop={loop} set={set} />}
    </PropertyGroup>
  )
}

/** A way of repeating begins with something that ends it; between one after another and all at once nothing else changes. */
function begun(loop: LoopText, kind: LoopKind): Partial<LoopText> {
  if (kind === 'again') return { kind, maximum: loop.maximum || '3' }
  const empty = loop.collection === '' && loop.times === ''
  return { kind, ...(empty && { collection: '=danhSach', element: 'muc' }) }
}

interface PartProps {
  loop: LoopText
  set: (part: Partial<LoopText>) => void
}

function Again({ loop, set }: PartProps) {
  const { t } = useTranslation('studio-workflow')
  const { disabled } = usePanel()
  return (
    <>
      <FeelInput
        label={t('loop.condition')}
        always
        value={loop.condition}
        help={t('loop.conditionHelp')}
        onCommit={(condition) => set({ condition })}
      />
      <CommitInput
        label={t('loop.maximum')}
        value={loop.maximum}
        disabled={disabled}
        onCommit={(text) => {
          const maximum = text.trim()
          if (maximum !== '' && !/^[1-9]\d{0,4}$/.test(maximum)) return t('timer.countWrong')
          if (maximum === '' && loop.condition === '') return t('loop.endless')
          set({ maximum })
          return undefined
        }}
      />
      <FormControlLabel
        control={<Checkbox checked={loop.before} disabled={disabled} />}
        label={t('loop.before')}
        onChange={(_, before) => set({ before })}
        slotProps={{ typography: { variant: 'body2' } }}
      />
    </>
  )
}

function Items({ loop, set }: PartProps) {
  const { t } = useTranslation('studio-workflow')
  const { disabled } = usePanel()
  const counts = loop.times !== ''
  const name = (part: 'element' | 'results') => (
    <CommitInput
      label={t(`loop.${part}`)}
      value={loop[part]}
      disabled={disabled}
      help={part === 'results' ? t('loop.resultsHelp') : undefined}
      onCommit={(text) => {
        const given = text.trim()
        if (given !== '' && !NAME.test(given)) return t('loop.nameWrong')
        set(part === 'results' && given === '' ? { results: '', result: '' } : { [part]: given })
        return undefined
      }}
    />
  )
  return (
    <>
      <ChoiceSelect
        label={t('loop.over')}
        value={counts ? 'times' : 'list'}
        options={(['list', 'times'] as const).map((id) => ({ id, title: t(`loop.${id}`) }))}
        disabled={disabled}
        onChange={(over) =>
          set(
            over === 'times'
              ? { times: '2', collection: '', element: '' }
              : { times: '', collection: '=danhSach', element: 'muc' },
          )
        }
      />
      {counts ? (
        <FeelInput
          label={t('loop.count')}
          value={loop.times}
          check={(text) => (/^=|^\d+$/.test(text) ? undefined : t('timer.countWrong'))}
          onCommit={(times) => set({ times: times || '1' })}
        />
      ) : (
        <>
          <FeelInput
            label={t('loop.collection')}
            always
            value={loop.collection}
            help={t('loop.collectionHelp')}
            onCommit={(collection) => set({ collection })}
          />
          {name('element')}
        </>
      )}
      {name('results')}
      {loop.results !== '' && (
        <FeelInput
          label={t('loop.result')}
          always
          value={loop.result}
          help={t('loop.resultHelp')}
          onCommit={(result) => set({ result })}
        />
      )}
      <FeelInput
        label={t('loop.done')}
        always
        value={loop.done}
        help={t('loop.doneHelp')}
        onCommit={(done) => set({ done })}
      />
    </>
  )
}
