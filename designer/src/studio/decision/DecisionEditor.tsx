import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import type { DiagnosticView } from '@statecraft/engine/client'
import { Plus, Trash } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../../parts/Panel.tsx'
import { CommitInput } from '../parts/CommitInput.tsx'
import { addRow, type Cell, type DecisionView, type TableRow as Row, removeRow, setCell, setFormula } from './dmn.ts'

export interface DecisionEditorProps {
  decision: DecisionView
  xml: string
  onChange: (xml: string) => void
  diagnostics: DiagnosticView[]
  provisions: readonly { ref: string; text: string }[]
  disabled: boolean
}

const policies = ['UNIQUE', 'FIRST', 'COLLECT'] as const

/** One decision: its table by cells, or its formula. */
export function DecisionEditor(props: DecisionEditorProps) {
  const { decision, xml, onChange, disabled } = props
  const { t } = useTranslation('studio')
  if (decision.kind === 'other') return <Panel title={decision.name}>{null}</Panel>
  if (decision.kind === 'formula')
    return (
      <Panel title={decision.name} padded>
        <CommitInput
          label={t('decision.formula')}
          code
          value={decision.text}
          disabled={disabled}
          onCommit={(text) => {
            onChange(setFormula(xml, decision.id, text))
            return undefined
          }}
        />
      </Panel>
    )
  const policy = policies.find((known) => known === decision.policy)
  return (
    <Panel
      title={decision.name}
      aside={
        <Typography variant="body2" color="textSecondary">
          {policy ? t(`decision.hit.${policy}`) : decision.policy}
        </Typography>
      }
    >
      <Box sx={{ overflowX: 'auto' }}>
        <Table aria-label={decision.name} sx={{ '& td': { verticalAlign: 'top', py: '6px', px: 1 } }}>
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: 40 }}>{t('decision.number')}</TableCell>
              {decision.inputs.map((title) => (
                <TableCell key={title}>{title}</TableCell>
              ))}
              {decision.outputs.map((title) => (
                <TableCell key={title} sx={{ color: 'primary.main' }}>
                  {title}
                </TableCell>
              ))}
              <TableCell>{t('decision.cites')}</TableCell>
              <TableCell sx={{ minWidth: 180 }}>{t('decision.note')}</TableCell>
              {!disabled && <TableCell sx={{ width: 72 }} />}
            </TableRow>
          </TableHead>
          <TableBody>
            {decision.rows.map((row, at) => (
              <DecisionRow key={row.id} {...props} decision={decision} row={row} number={at + 1} />
            ))}
          </TableBody>
        </Table>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 2, py: 1 }}>
        {!disabled && (
          <Button
            variant="text"
            startIcon={<Plus size={16} />}
            onClick={() => onChange(addRow(xml, decision.id, null).xml)}
          >
            {t('decision.addRow')}
          </Button>
        )}
        <Typography variant="caption" color="textSecondary">
          {t('decision.help')}
        </Typography>
      </Box>
    </Panel>
  )
}

interface DecisionRowProps extends DecisionEditorProps {
  decision: Extract<DecisionView, { kind: 'table' }>
  row: Row
  number: number
}

function DecisionRow({ decision, row, number, xml, onChange, diagnostics, provisions, disabled }: DecisionRowProps) {
  const { t } = useTranslation('studio')
  const wrong = diagnostics.find((one) => one.element === row.id)
  const cell = (column: string, value: string, place: Cell, code = true) => (
    <CommitInput
      label={t('decision.cell', { column, row: number })}
      hideLabel
      code={code}
      multiline
      value={value}
      disabled={disabled}
      onCommit={(text) => {
        onChange(setCell(xml, row.id, place, text.trim()))
        return undefined
      }}
    />
  )
  const textOf = (ref: string) => provisions.find((one) => one.ref === ref)?.text ?? ref
  return (
    <TableRow sx={wrong?.severity === 'error' ? { bgcolor: 'ground.error' } : {}}>
      <TableCell>{number}</TableCell>
      {decision.inputs.map((column, at) => (
        <TableCell key={column}>{cell(column, row.tests[at] ?? '', { part: 'inputEntry', at })}</TableCell>
      ))}
      {decision.outputs.map((column, at) => (
        <TableCell key={column}>{cell(column, row.entries[at] ?? '', { part: 'outputEntry', at })}</TableCell>
      ))}
      <TableCell sx={{ fontSize: 13 }}>
        {row.cites.map(textOf).join('; ')}
        {!row.verified && (
          <Typography component="span" variant="caption" color="warning.main">
            {' '}
            ({t('decision.unverified')})
          </Typography>
        )}
      </TableCell>
      <TableCell>
        {cell(t('decision.note'), row.note, { part: 'note' }, false)}
        {wrong && (
          <Typography variant="caption" component="div" color={wrong.severity === 'error' ? 'error' : 'warning.main'}>
            {wrong.message}
          </Typography>
        )}
      </TableCell>
      {!disabled && (
        <TableCell sx={{ whiteSpace: 'nowrap' }}>
          <IconButton
            size="small"
            aria-label={t('decision.addAfter', { row: number })}
            onClick={() => onChange(addRow(xml, decision.id, row.id).xml)}
          >
            <Plus size={16} />
          </IconButton>
          <IconButton
            size="small"
            aria-label={t('decision.removeRow', { row: number })}
            onClick={() => onChange(removeRow(xml, row.id))}
          >
            <Trash size={16} />
          </IconButton>
        </TableCell>
      )}
    </TableRow>
  )
}
