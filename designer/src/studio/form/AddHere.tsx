import ButtonBase from '@mui/material/ButtonBase'
import { Plus } from 'lucide-react'
import { type Place, useDesigner } from './designer-context.ts'
import { drop, isOurs } from './dragging.ts'

/** A place at the end of a section: takes what is dropped, or leads to the palette. */
export function AddHere({ place, small }: { place: Place; small?: boolean }) {
  const designer = useDesigner()
  return (
    <ButtonBase
      onClick={(event) => {
        event.stopPropagation()
        designer.addAt(place)
      }}
      onDragOver={(event) => isOurs(event) && event.preventDefault()}
      onDrop={(event) => drop(event, designer, place)}
      sx={{
        width: '100%',
        minHeight: small ? 32 : 40,
        mt: 2,
        gap: 1,
        border: '1px dashed',
        borderColor: 'edge',
        borderRadius: '6px',
        color: 'text.secondary',
        typography: 'body2',
        '&:hover': { bgcolor: 'sunk' },
      }}
    >
      <Plus size={16} aria-hidden />
      {designer.words.addHere}
    </ButtonBase>
  )
}
