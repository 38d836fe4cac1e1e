import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Typography from '@mui/material/Typography'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceSelect } from '../../parts/ChoiceSelect.tsx'
import { PropertyGroup } from '../../parts/PropertyGroup.tsx'
import { addable, addTrigger, needsAll, removeTrigger, setNeedsAll, triggersOf } from '../element/triggers.ts'
import { type Element, is } from '../services.ts'
import { usePanel } from './panel-context.ts'

/** Các tình huống: what an event waits for or tells, one thing or several, and whether the first of them is enough. */
export function TriggersGroup({ element }: { element: Element }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, disabled } = usePanel()
  const object = element.businessObject
  const triggers = triggersOf(object)
  if (!triggers) return null
  const throws = is(element, 'bpmn:ThrowEvent')
  const several = triggers.length > 1
  const all = needsAll(object)
  const words = throws ? 'told' : 'triggers'
  const caught = all ? 'triggers.all' : 'triggers.any'
  const summary = several ? t(throws ? 'told.several' : caught) : t(`${words}.one`)
  return (
    <PropertyGroup id="triggers" open={several} title={t(`groups.${words}`)} summary={summary}>
      <Box component="ol" aria-label={t(`groups.${words}`)} sx={{ m: 0, p: 0, listStyle: 'none', fontSize: 14 }}>
        {triggers.map((kind, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: triggers have no name of their own, only a place.
          <Box component="li" key={at} sx={{ display: 'flex', alignItems: 'center' }}>
            <Typography variant="body2" sx={{ flex: 1 }}>{`${at + 1}. ${t(`triggers.kinds.${kind}`)}`}</Typography>
            {several && (
              <IconButton
                aria-label={t(`${words}.remove`, { number: at + 1 })}
                disabled={disabled}
                onClick={() => removeTrigger(modeler, element, at)}
              >
                <X size={16} />
              </IconButton>
            )}
          </Box>
        ))}
      </Box>
      <AddTrigger element={element} label={t(`${words}.add`)} />
      {several && !throws && (
        <ChoiceSelect
          label={t('triggers.wait')}
          value={all ? 'all' : 'any'}
          options={(['any', 'all'] as const).map((id) => ({ id, title: t(`triggers.${id}`) }))}
          disabled={disabled}
          onChange={(next) => setNeedsAll(modeler, element, next === 'all')}
        />
      )}
    </PropertyGroup>
  )
}

function AddTrigger({ element, label }: { element: Element; label: string }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, disabled } = usePanel()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Button
        variant="text"
        startIcon={<Plus size={16} />}
        disabled={disabled}
        aria-haspopup="menu"
        sx={{ justifySelf: 'start' }}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {addable(element.businessObject).map((kind) => (
          <MenuItem
            key={kind}
            onClick={() => {
              setAnchor(null)
              addTrigger(modeler, element, kind)
            }}
          >
            {t(`triggers.kinds.${kind}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
