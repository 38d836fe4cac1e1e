import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { optionsOf } from '@statecraft/forms'
import { ChevronDown, Plus, X } from 'lucide-react'
import { type Clause, operators } from '../condition-clauses.ts'
import { useDesigner } from '../designer-context.ts'
import { type ReadableField, readableFields } from '../readable-fields.ts'
import { ClauseValue } from './ClauseValue.tsx'

const COMPARED = new Set(['choice', 'yes-no', 'number', 'integer', 'money', 'text', 'code-list', 'register'])
const ORDERED = new Set(['number', 'integer', 'money'])

interface ClauseEditorProps {
  pointer: string
  clauses: readonly Clause[]
  onChange: (clauses: Clause[]) => void
}

/** A condition in words: each line a field, how it is compared, and with what; all of them must hold. */
export function ClauseEditor({ pointer, clauses, onChange }: ClauseEditorProps) {
  const { pages, words, disabled } = useDesigner()
  const fields = readableFields(pages, pointer).filter(({ field }) => COMPARED.has(field.kind ?? ''))
  const [first] = fields
  const put = (index: number, clause: Clause) => onChange(clauses.map((old, at) => (at === index ? clause : old)))
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {clauses.map((clause, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a clause has no name but its place.
        <Box key={index} role="group" aria-label={words.clause(index + 1)} sx={{ display: 'grid', gap: '4px' }}>
          <Box sx={{ display: 'flex', alignItems: 'center', typography: 'body2' }}>
            <Box component="span" sx={{ flex: 1, fontWeight: index > 0 ? 650 : 400 }}>
              {index === 0 ? words.showWhen : words.and}
            </Box>
            {!disabled && (
              <IconButton
                aria-label={words.removeClause(index + 1)}
                onClick={() => onChange(clauses.filter((_, at) => at !== index))}
                sx={{ p: '4px' }}
              >
                <X size={14} />
              </IconButton>
            )}
          </Box>
          <Line clause={clause} fields={fields} onChange={(next) => put(index, next)} />
        </Box>
      ))}
      {!disabled && first && (
        <Button
          variant="text"
          startIcon={<Plus size={16} />}
          onClick={() => onChange([...clauses, newClause(first)])}
          sx={{ justifySelf: 'start' }}
        >
          {clauses.length === 0 ? words.addCondition : words.addClause}
        </Button>
      )}
    </Box>
  )
}

interface LineProps {
  clause: Clause
  fields: readonly ReadableField[]
  onChange: (clause: Clause) => void
}

function Line({ clause, fields, onChange }: LineProps) {
  const { words, disabled } = useDesigner()
  const chosen = fields.find((candidate) => candidate.name === clause.name)
  const offered = operators.filter(
    (operator) => operator === '=' || operator === '!=' || ORDERED.has(chosen?.field.kind ?? ''),
  )
  return (
    <>
      <Select
        size="small"
        fullWidth
        disabled={disabled}
        value={clause.name}
        IconComponent={Chevron}
        onChange={(event) => {
          const next = fields.find((candidate) => candidate.name === event.target.value)
          if (next) onChange(newClause(next))
        }}
        SelectDisplayProps={{ 'aria-label': words.clauseField }}
      >
        {!chosen && <MenuItem value={clause.name}>{clause.name}</MenuItem>}
        {fields.map(({ name, field }) => (
          <MenuItem key={name} value={name}>
            {field.title}
          </MenuItem>
        ))}
      </Select>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', gap: '4px' }}>
        <Select
          size="small"
          disabled={disabled}
          value={clause.operator}
          IconComponent={Chevron}
          onChange={(event) => onChange({ ...clause, operator: event.target.value })}
          SelectDisplayProps={{ 'aria-label': words.clauseOperator }}
        >
          {(offered.includes(clause.operator) ? offered : operators).map((operator) => (
            <MenuItem key={operator} value={operator}>
              {words.operators[operator]}
            </MenuItem>
          ))}
        </Select>
        <ClauseValue field={chosen?.field} value={clause.value} onChange={(value) => onChange({ ...clause, value })} />
      </Box>
    </>
  )
}

/** A clause about a field, with the first value that makes sense for it. */
function newClause({ name, field }: ReadableField): Clause {
  if (field.kind === 'yes-no') return { name, operator: '=', value: true }
  if (ORDERED.has(field.kind ?? '')) return { name, operator: '>=', value: 1 }
  const first = optionsOf(field.schema)[0]?.value
  return { name, operator: '=', value: typeof first === 'string' || typeof first === 'number' ? first : '' }
}

function Chevron({ className }: { className?: string }) {
  return <ChevronDown size={16} className={className ?? ''} style={{ top: 'calc(50% - 8px)', right: 8 }} aria-hidden />
}
