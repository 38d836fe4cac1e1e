import { useTranslation } from 'react-i18next'
import { CommitInput } from '../../parts/CommitInput.tsx'
import { PropertyGroup } from '../../parts/PropertyGroup.tsx'
import { severalOf } from '../element/triggers.ts'
import { setProperties } from '../element/write.ts'
import { isId } from '../ids.ts'
import { kindOf } from '../kinds.ts'
import { type Element, is, service } from '../services.ts'
import { usePanel } from './panel-context.ts'

/** Bước: name and id. The id is what cases, rules and history know an element by. */
export function StepGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, disabled } = usePanel()
  const object = element.businessObject
  const kind = kindOf(object)
  const several = severalOf(object)
  const isFlow = is(element, 'bpmn:SequenceFlow')
  const rename = (id: string) => {
    const wanted = id.trim()
    if (!isId(wanted)) return t('step.idWrong')
    if (wanted !== element.id && service(modeler, 'elementRegistry').get(wanted)) return t('step.idTaken')
    setProperties(modeler, element, { id: wanted })
    return undefined
  }
  return (
    <PropertyGroup
      id="step"
      open
      title={t(isFlow ? 'groups.flow' : 'groups.step')}
      summary={kind ? t(`kinds.${kind.id}`) : several ? t(several) : undefined}
    >
      <CommitInput
        label={t(isFlow ? 'step.flowName' : 'step.name')}
        value={object.name ?? ''}
        disabled={disabled}
        onCommit={(name) => {
          setProperties(modeler, element, { name: name.trim() || undefined })
          return undefined
        }}
      />
      <CommitInput label={t('step.id')} value={element.id} disabled={disabled} onCommit={rename} />
    </PropertyGroup>
  )
}
