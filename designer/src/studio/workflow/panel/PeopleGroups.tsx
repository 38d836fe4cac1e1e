import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useTranslation } from 'react-i18next'
import { RouterLink } from '../../../parts/RouterLink.tsx'
import { ChoiceSelect } from '../../parts/ChoiceSelect.tsx'
import { CommitInput } from '../../parts/CommitInput.tsx'
import { PropertyGroup } from '../../parts/PropertyGroup.tsx'
import { assigneeOf, deadlineOf, decides, formOf, roleOf } from '../element/read.ts'
import { setAssignment, setDeadline, setDecides, setForm } from '../element/write.ts'
import type { Element } from '../services.ts'
import { FeelInput } from './FeelInput.tsx'
import { usePanel } from './panel-context.ts'

/** Người thực hiện: the role whose members may do it, and whom it goes to at once. */
export function AssigneeGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, references, disabled } = usePanel()
  const object = element.businessObject
  const role = roleOf(object)
  const title = references.roles.find(({ id }) => id === role)?.title
  return (
    <PropertyGroup id="assignee" title={t('groups.assignee')} summary={title ?? (role || t('assignee.none'))}>
      <ChoiceSelect
        label={t('assignee.role')}
        value={role}
        none={t('assignee.none')}
        options={references.roles}
        disabled={disabled}
        onChange={(next) => setAssignment(modeler, element, { role: next })}
      />
      <FeelInput
        label={t('assignee.person')}
        value={assigneeOf(object)}
        help={t('assignee.personHelp')}
        onCommit={(assignee) => setAssignment(modeler, element, { assignee })}
      />
      <FormControlLabel
        control={<Checkbox checked={decides(object)} disabled={disabled} />}
        label={t('assignee.decides')}
        onChange={(_, checked) => setDecides(modeler, element, checked)}
        slotProps={{ typography: { variant: 'body2' } }}
      />
    </PropertyGroup>
  )
}

/** Biểu mẫu: what is filled at this step. */
export function FormGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, references, disabled } = usePanel()
  const form = formOf(element.businessObject)
  const known = references.forms.find(({ id }) => id === form)
  return (
    <PropertyGroup id="form" title={t('groups.form')} summary={known?.title ?? (form || t('form.none'))}>
      <ChoiceSelect
        label={t('form.label')}
        value={form}
        none={t('form.none')}
        options={references.forms}
        disabled={disabled}
        onChange={(next) => setForm(modeler, element, next)}
      />
      {known && (
        <RouterLink to="/studio/forms/$id" params={{ id: known.id }} variant="body2">
          {t('form.open')}
        </RouterLink>
      )}
    </PropertyGroup>
  )
}

/** Thời hạn: a number of working days, or FEEL as a setting. */
export function DeadlineGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const days = deadlineOf(element.businessObject)
  return (
    <PropertyGroup id="deadline" title={t('groups.deadline')} summary={useDeadlineText(days)}>
      <DeadlineInput element={element} />
    </PropertyGroup>
  )
}

/** A deadline as a closed group and the table show it. */
export function useDeadlineText(days: string): string {
  const { t } = useTranslation('studio-workflow')
  if (!days) return t('deadline.none')
  return /^\d+$/.test(days) ? t('deadline.working', { count: Number(days) }) : days.replace(/^=\s*/, '')
}

export function DeadlineInput({ element, hideLabel }: { element: Element; hideLabel?: boolean }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, disabled } = usePanel()
  const store = (text: string) => {
    const days = text.trim()
    if (days && !days.startsWith('=') && !/^\d{1,4}$/.test(days)) return t('deadline.wrong')
    setDeadline(modeler, element, days)
    return undefined
  }
  return (
    <CommitInput
      label={
        hideLabel ? t('deadline.labelOf', { step: element.businessObject.name ?? element.id }) : t('deadline.label')
      }
      hideLabel={hideLabel}
      value={deadlineOf(element.businessObject)}
      disabled={disabled}
      help={hideLabel ? undefined : t('deadline.help')}
      onCommit={store}
    />
  )
}
