import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import ListItemIcon from '@mui/material/ListItemIcon'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { Ellipsis, Eye, Plus, Trash } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FindingIcon } from '../../../parts/FindingIcon.tsx'
import { ChoiceSelect } from '../../parts/ChoiceSelect.tsx'
import { CiteChooser } from '../../parts/CiteChooser.tsx'
import { CommitInput } from '../../parts/CommitInput.tsx'
import { citesOf, formOf, roleOf } from '../element/read.ts'
import { setAssignment, setCites, setForm, setProperties } from '../element/write.ts'
import { kindOf } from '../kinds.ts'
import { addAfter } from '../modeler/insert-step.ts'
import { DeadlineInput } from '../panel/PeopleGroups.tsx'
import { usePanel } from '../panel/panel-context.ts'
import { stepsInOrder } from '../process-order.ts'
import { StepIcon } from '../StepIcon.tsx'
import { type Element, is, keyOf, service } from '../services.ts'

/** Bảng bước: the same workflow as rows, for those who work by keyboard or do not see the drawing. The same commands, the same undo. */
export function StepTable({ onShow }: { onShow: (element: Element) => void }) {
  const { t } = useTranslation('studio-workflow')
  const { modeler } = usePanel()
  const [added, setAdded] = useState<string | null>(null)
  const steps = stepsInOrder(service(modeler, 'elementRegistry').getAll())
  const add = (after: Element) => {
    const created = addAfter(modeler, after)
    service(modeler, 'directEditing').cancel()
    setAdded(created.id)
  }
  return (
    <Box sx={{ p: 2, overflow: 'auto', height: '100%' }}>
      <Table
        aria-label={t('table.label')}
        sx={{
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          tableLayout: 'fixed',
          minWidth: 960,
          '& tbody > tr > *': { verticalAlign: 'top', py: '6px' },
          '& tbody > tr > td:first-of-type': { pt: '12px' },
        }}
      >
        <TableHead>
          <TableRow>
            {(['number', 'name', 'role', 'form', 'deadline', 'cites', 'actions'] as const).map((column) => (
              <TableCell key={column} sx={{ width: widths[column], whiteSpace: 'nowrap' }}>
                {t(`table.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {steps.map((step, at) => (
            <StepRow
              key={keyOf(step)}
              step={step}
              number={at + 1}
              isAdded={step.id === added}
              onAdd={() => add(step)}
              onShow={() => onShow(step)}
            />
          ))}
        </TableBody>
      </Table>
      {steps.length === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ p: 2 }}>
          {t('table.empty')}
        </Typography>
      )}
    </Box>
  )
}

const widths = { number: 48, name: '24%', role: '19%', form: '19%', deadline: 120, cites: '24%', actions: 88 }

interface StepRowProps {
  step: Element
  number: number
  isAdded: boolean
  onAdd: () => void
  onShow: () => void
}

function StepRow({ step, number, isAdded, onAdd, onShow }: StepRowProps) {
  const { t } = useTranslation('studio-workflow')
  const { modeler, references, diagnostics, disabled } = usePanel()
  const object = step.businessObject
  const name = object.name || step.id
  const kind = kindOf(object)
  const isUserTask = is(step, 'bpmn:UserTask')
  const wrong = diagnostics.find((one) => one.element === step.id && one.severity === 'error')
  return (
    <TableRow>
      <TableCell>{number}</TableCell>
      <TableCell component="th" scope="row" sx={{ bgcolor: 'inherit' }}>
        <CommitInput
          label={t('table.nameOf', { number })}
          hideLabel
          autoFocus={isAdded}
          value={object.name ?? ''}
          placeholder={t('table.unnamed')}
          disabled={disabled}
          onCommit={(text) => {
            setProperties(modeler, step, { name: text.trim() || undefined })
            return undefined
          }}
        />
        <Box
          sx={{
            display: 'flex',
            gap: '6px',
            alignItems: 'center',
            mt: '4px',
            color: 'text.secondary',
            fontSize: 13,
            fontWeight: 400,
          }}
        >
          {kind && <StepIcon name={kind.icon} size={14} />}
          {kind && t(`kinds.${kind.id}`)} · {step.id}
        </Box>
        {wrong && (
          <Box
            sx={{
              display: 'flex',
              gap: '6px',
              mt: '4px',
              color: 'error.main',
              fontSize: 13,
              lineHeight: '18px',
              fontWeight: 550,
            }}
          >
            <FindingIcon severity="error" size={14} />
            {wrong.message}
          </Box>
        )}
      </TableCell>
      <TableCell>
        {isUserTask && (
          <ChoiceSelect
            label={t('table.roleOf', { name })}
            hideLabel
            value={roleOf(object)}
            none={t('assignee.none')}
            options={references.roles}
            disabled={disabled}
            onChange={(role) => setAssignment(modeler, step, { role })}
          />
        )}
      </TableCell>
      <TableCell>
        {isUserTask && (
          <ChoiceSelect
            label={t('table.formOf', { name })}
            hideLabel
            value={formOf(object)}
            none={t('form.none')}
            options={references.forms}
            disabled={disabled}
            onChange={(form) => setForm(modeler, step, form)}
          />
        )}
      </TableCell>
      <TableCell>{isUserTask && <DeadlineInput element={step} hideLabel />}</TableCell>
      <TableCell>
        <CiteChooser
          refs={citesOf(object)}
          provisions={references.provisions}
          disabled={disabled}
          onChange={(refs) => setCites(modeler, step, refs)}
        />
      </TableCell>
      <TableCell>
        <RowMenu
          name={name}
          disabled={disabled}
          onAdd={onAdd}
          onShow={onShow}
          onRemove={() => removeStep(modeler, step)}
        />
      </TableCell>
    </TableRow>
  )
}

interface RowMenuProps {
  name: string
  disabled: boolean
  onAdd: () => void
  onShow: () => void
  onRemove: () => void
}

function RowMenu({ name, disabled, onAdd, onShow, onRemove }: RowMenuProps) {
  const { t } = useTranslation('studio-workflow')
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const item = (icon: typeof Plus, label: string, run: () => void) => {
    const Icon = icon
    return (
      <MenuItem
        onClick={() => {
          setOpen(false)
          run()
        }}
      >
        <ListItemIcon sx={{ minWidth: 0 }}>
          <Icon size={16} />
        </ListItemIcon>
        {label}
      </MenuItem>
    )
  }
  return (
    <>
      <IconButton
        ref={button}
        aria-haspopup="menu"
        aria-label={t('table.menuOf', { name })}
        onClick={() => setOpen(true)}
      >
        <Ellipsis size={16} />
      </IconButton>
      <Menu
        open={open}
        anchorEl={button.current}
        // What is chosen moves the focus itself, as into the name of a new step.
        disableRestoreFocus
        onClose={() => {
          setOpen(false)
          button.current?.focus()
        }}
      >
        {!disabled && item(Plus, t('table.addAfter'), onAdd)}
        {item(Eye, t('table.show'), onShow)}
        {!disabled && item(Trash, t('table.remove'), onRemove)}
      </Menu>
    </>
  )
}

/** Takes a step out; bpmn-js joins what stood before and behind it when each side had one way. */
function removeStep(modeler: Parameters<typeof addAfter>[0], step: Element): void {
  service(modeler, 'modeling').removeElements([step])
}
