import type { CaseDetail } from '@statecraft/engine/client'
import { CircleCheck, CircleDashed, CircleDot } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type DiagramStep, stepsOf } from '../../parts/diagram/steps.ts'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { type Column, Table } from '../../parts/Table.tsx'
import { longNote } from './diagram-progress.ts'

const looks = {
  done: { tone: 'success', icon: CircleCheck },
  active: { tone: 'accent', icon: CircleDot },
  ahead: { tone: 'neutral', icon: CircleDashed },
} as const

/** The diagram as a list: each step, where it stands, its day or deadline. */
export function CaseSteps({ xml, progress }: { xml: string; progress: CaseDetail['progress'] }) {
  const { t } = useTranslation()
  const steps = useMemo(() => stepsOf(xml), [xml])
  const stateOf = ({ id }: DiagramStep) =>
    progress.active.includes(id) ? 'active' : progress.done.includes(id) ? 'done' : 'ahead'
  const columns: Column<DiagramStep>[] = [
    { id: 'name', title: t('way.step'), cell: (step) => step.name },
    {
      id: 'state',
      title: t('way.state'),
      width: 160,
      cell: (step) => {
        const state = stateOf(step)
        return (
          <StatusChip tone={looks[state].tone} icon={looks[state].icon}>
            {t(`way.states.${state}`)}
          </StatusChip>
        )
      },
    },
    { id: 'note', title: t('way.note'), width: 160, cell: (step) => longNote(progress.notes[step.id]) },
  ]
  return <Table label={t('way.title')} columns={columns} rows={steps} rowId={({ id }) => id} rowHeight={40} />
}
