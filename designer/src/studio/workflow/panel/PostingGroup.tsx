import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useTranslation } from 'react-i18next'
import { PropertyGroup } from '../../parts/PropertyGroup.tsx'
import { postingOf } from '../element/read.ts'
import { setPosting } from '../element/write.ts'
import type { Element } from '../services.ts'
import { FeelInput } from './FeelInput.tsx'
import { usePanel } from './panel-context.ts'

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
