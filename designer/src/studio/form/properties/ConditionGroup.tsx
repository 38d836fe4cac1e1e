import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import Typography from '@mui/material/Typography'
import { compileForm, wordsOf } from '@statecraft/forms'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { conditionOf, conditionProblems, isComputed, withCondition } from '../condition.ts'
import { clausesOf, feelOf } from '../condition-clauses.ts'
import { useDesigner } from '../designer-context.ts'
import type { TreeField } from '../form-tree.ts'
import { readableFields } from '../readable-fields.ts'
import { ClauseEditor } from './ClauseEditor.tsx'
import { PropertyGroup } from './PropertyGroup.tsx'
import { PropertyInput } from './PropertyInput.tsx'

/** Under which condition the field is shown: FEEL, with its names checked while it is typed, and tried on the preview's data. */
export function ConditionGroup({ field }: { field: TreeField }) {
  const { form, words, apply } = useDesigner()
  const condition = conditionOf(form, field.pointer)
  // What says more than comparisons joined by "and" is edited as FEEL alone.
  const clauses = condition === null ? [] : clausesOf(condition)
  const change = (text: string) => {
    apply({ form: withCondition(form, field.pointer, text.trim() === '' ? null : text) }, `condition:${field.pointer}`)
  }
  return (
    <PropertyGroup
      title={words.condition}
      summary={condition === null ? words.always : words.whenShown}
      open={condition !== null}
    >
      {isComputed(form, field.pointer) && <Typography variant="caption">{words.computedField}</Typography>}
      <Box sx={{ p: '12px', borderRadius: '6px', bgcolor: 'ground.primary', display: 'grid', gap: '12px' }}>
        {clauses && (
          <ClauseEditor pointer={field.pointer} clauses={clauses} onChange={(next) => change(feelOf(next))} />
        )}
        {condition !== null && (
          <PropertyInput
            label={words.feel}
            value={condition}
            onType={change}
            help={words.showWhenHelp}
            mono
            multiline
          />
        )}
      </Box>
      {condition !== null && <Verdict field={field} />}
      {condition !== null && <Names field={field} onPick={(name) => change(`${condition} ${name}`)} />}
    </PropertyGroup>
  )
}

function Verdict({ field }: { field: TreeField }) {
  const { form, words, language, sample } = useDesigner()
  const problems = conditionProblems(form, field.pointer)
  const [first] = problems
  if (first) {
    const said = wordsOf(first, language)
    return <Line wrong text={[said.title, said.because].filter(Boolean).join(' ')} />
  }
  const inRow = field.pointer.includes('/*')
  if (inRow) return <Line text={words.conditionGood} />
  const shown =
    compileForm(form, () => [])
      .evaluate(sample, { now: '1970-01-01T00:00:00Z' })
      .visible.get(field.pointer) ?? true
  return <Line text={`${words.conditionGood} ${shown ? words.conditionHolds : words.conditionFails}`} />
}

function Line({ text, wrong }: { text: string; wrong?: boolean }) {
  const Icon = wrong ? CircleAlert : CircleCheck
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        gap: '6px',
        typography: 'caption',
        fontWeight: 550,
        color: wrong ? 'error.main' : 'success.main',
      }}
    >
      <Icon size={16} aria-hidden style={{ flex: 'none', marginTop: 1 }} />
      {text}
    </Box>
  )
}

const SHOWN_NAMES = 24

/** The names the condition can read: fields of the form, and those of the same row. A click writes one. */
function Names({ field, onPick }: { field: TreeField; onPick: (name: string) => void }) {
  const { pages, words, disabled } = useDesigner()
  const readable = readableFields(pages, field.pointer)
  if (disabled || readable.length === 0) return null
  return (
    <Box role="group" aria-label={words.names}>
      <Typography variant="caption" color="textSecondary" component="div" sx={{ mb: '4px' }}>
        {words.names}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px' }}>
        {readable.slice(0, SHOWN_NAMES).map(({ name, field: other }) => (
          <Chip
            key={other.pointer}
            size="small"
            label={name}
            title={other.title}
            onClick={() => onPick(name)}
            sx={{
              borderRadius: '4px',
              height: 24,
              bgcolor: 'sunk',
              fontSize: 13,
              fontFamily: 'ui-monospace, Consolas, monospace',
            }}
          />
        ))}
      </Box>
    </Box>
  )
}
