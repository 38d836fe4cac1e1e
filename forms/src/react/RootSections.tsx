import Box from '@mui/material/Box'
import { type Cell, FieldGrid } from './FieldGrid.tsx'
import { FormCard } from './FormCard.tsx'
import { uiOption } from './field-kind.ts'
import { CardNumber, useForm } from './form-context.ts'

/** The cards of a form, one below the other: each section and table is one, loose fields that follow each other share one. */
export function RootSections({ cells }: { cells: Cell[] }) {
  const { form, page } = useForm()
  const numbered = uiOption(form.uiSchema ?? {}, 'numbered') !== false
  const groups = groupsOf(cells)
  // Numbers run through all pages, so that "mục 3" means the same card wherever one stands.
  let number = 0
  const cards = groups.map((group) => ({ group, number: isCard(group[0]!) && numbered ? ++number : null }))
  const onPage = pageFields(form.pages, page)
  const shown = cards
    .map((card) => ({ ...card, group: card.group.filter((cell) => !onPage || onPage.has(cell.name)) }))
    .filter((card) => card.group.length > 0)
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: 'minmax(0, 1fr)',
        '@container form (max-width: 559px)': { gap: 3 },
      }}
    >
      {shown.map(({ group, number }) => (
        <CardNumber key={group[0]!.name} value={number}>
          {isCard(group[0]!) ? (
            group[0]!.content
          ) : (
            <FormCard>
              <FieldGrid cells={group} />
            </FormCard>
          )}
        </CardNumber>
      ))}
    </Box>
  )
}

function groupsOf(cells: Cell[]): Cell[][] {
  const groups: Cell[][] = []
  for (const cell of cells) {
    const last = groups.at(-1)
    if (last && !isCard(last[0]!) && !isCard(cell)) last.push(cell)
    else groups.push([cell])
  }
  return groups
}

function isCard(cell: Cell): boolean {
  return cell.kind === 'group' || cell.kind === 'rows'
}

function pageFields(pages: { id: string; fields: string[] }[] | undefined, page: string | null): Set<string> | null {
  const shown = pages?.find((candidate) => candidate.id === page)
  return shown ? new Set(shown.fields) : null
}
