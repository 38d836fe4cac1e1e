import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import OutlinedInput from '@mui/material/OutlinedInput'
import Typography from '@mui/material/Typography'
import { Search } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { useDesigner } from './designer-context.ts'
import { dragKind } from './dragging.ts'
import { type PaletteGroup, type PaletteKind, paletteKinds } from './kinds.ts'

const GROUPS: readonly PaletteGroup[] = ['input', 'select', 'reference', 'container']

/** The kinds of fields that can be added, found by name without accents; a click adds, a drag puts it where it is dropped. */
export function Palette({ search }: { search: RefObject<HTMLInputElement | null> }) {
  const { words, add } = useDesigner()
  const [text, setText] = useState('')
  const found = paletteKinds.filter((entry) => plain(words.kinds[entry.kind]).includes(plain(text)))
  return (
    <Box component="section" aria-label={words.palette} sx={{ p: '12px', borderBottom: 1, borderColor: 'divider' }}>
      <OutlinedInput
        inputRef={search}
        size="small"
        fullWidth
        notched={false}
        value={text}
        placeholder={words.searchPalette}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          const [first] = found
          if (event.key === 'Enter' && first) {
            add(first)
            setText('')
          }
        }}
        startAdornment={<Search size={16} aria-hidden style={{ marginRight: 8, flex: 'none' }} />}
        slotProps={{ input: { 'aria-label': words.searchPalette } }}
      />
      {found.length === 0 && (
        <Typography variant="caption" color="textSecondary" component="p">
          {words.noKind}
        </Typography>
      )}
      {GROUPS.map((group) => (
        <Group key={group} title={words.groups[group]} kinds={found.filter((entry) => entry.group === group)} />
      ))}
    </Box>
  )
}

function Group({ title, kinds }: { title: string; kinds: readonly PaletteKind[] }) {
  const { words, add } = useDesigner()
  if (kinds.length === 0) return null
  return (
    <Box role="group" aria-label={title} sx={{ mt: '10px' }}>
      <Typography variant="caption" color="textSecondary" component="div" sx={{ fontWeight: 600, mb: '4px' }}>
        {title}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '4px' }}>
        {kinds.map((entry) => (
          <ButtonBase
            key={entry.kind}
            draggable
            onDragStart={(event) => dragKind(event, entry.kind)}
            onClick={() => add(entry)}
            aria-label={words.addKind(words.kinds[entry.kind])}
            sx={{
              height: 30,
              px: 1,
              gap: 1,
              justifyContent: 'flex-start',
              border: 1,
              borderColor: 'divider',
              borderRadius: '6px',
              bgcolor: 'background.paper',
              typography: 'body2',
              whiteSpace: 'nowrap',
              overflow: 'hidden',
              '&:hover': { borderColor: 'edge' },
              '& svg': { color: 'text.secondary', flex: 'none' },
            }}
          >
            <entry.icon size={16} aria-hidden />
            {words.kinds[entry.kind]}
          </ButtonBase>
        ))}
      </Box>
    </Box>
  )
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').trim()
}
