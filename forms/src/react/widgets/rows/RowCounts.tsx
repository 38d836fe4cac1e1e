import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import type { ReactNode } from 'react'
import { FINDING_COLOURS, FindingIcon } from '../../FindingText.tsx'
import { NARROW } from '../../FormCard.tsx'
import { useFindingsUnder, useForm } from '../../form-context.ts'
import type { RowFilter } from './row-view.ts'

interface RowCountsProps {
  pointer: string
  count: number
  filter: RowFilter
  onFilter(filter: RowFilter): void
}

/** How many rows there are and what is wrong in them; pressed, a count shows its rows only. */
export function RowCounts({ pointer, count, filter, onFilter }: RowCountsProps) {
  const { words } = useForm()
  const findings = useFindingsUnder(pointer)
  const number = { error: 0, warning: 0 }
  for (const { severity } of findings) if (severity !== 'info') number[severity] += 1
  const found = (['error', 'warning'] as const).filter((severity) => number[severity] > 0 || filter === severity)
  return (
    <Box
      role="group"
      aria-label={words.showRows}
      sx={{
        display: 'flex',
        gap: '4px',
        alignItems: 'center',
        mr: 1,
        typography: 'body2',
        color: 'text.secondary',
        [NARROW]: { flex: '1 1 calc(100% - 64px)', order: -2, mr: 0 },
      }}
    >
      {found.length === 0 ? (
        <Box component="span" sx={{ px: '6px' }}>
          {words.rows(count)}
        </Box>
      ) : (
        <Choice chosen={filter === 'all'} onChoose={() => onFilter('all')}>
          {words.rows(count)}
        </Choice>
      )}
      {found.map((severity) => (
        <Choice
          key={severity}
          chosen={filter === severity}
          colour={FINDING_COLOURS[severity]}
          onChoose={() => onFilter(filter === severity ? 'all' : severity)}
        >
          <FindingIcon severity={severity} size={14} />
          {severity === 'error' ? words.errors(number.error) : words.warnings(number.warning)}
        </Choice>
      ))}
    </Box>
  )
}

interface ChoiceProps {
  chosen: boolean
  colour?: string
  onChoose(): void
  children: ReactNode
}

function Choice({ chosen, colour, onChoose, children }: ChoiceProps) {
  return (
    <ButtonBase
      aria-pressed={chosen}
      onClick={onChoose}
      sx={{
        gap: '4px',
        minHeight: 32,
        px: '6px',
        borderRadius: '6px',
        typography: 'body2',
        fontWeight: colour ? 600 : 400,
        color: colour ?? 'text.secondary',
        [NARROW]: { minHeight: 44 },
        ...(chosen ? { bgcolor: 'ground.primary' } : {}),
      }}
    >
      {children}
    </ButtonBase>
  )
}
