import Box from '@mui/material/Box'
import { markedParts } from './plain.ts'

/** A text with the query's words in the accent, found without accents. */
export function Marked({ text, query }: { text: string; query: string }) {
  return markedParts(text, query).map((part, index) => (
    <Box
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name
      key={index}
      component="span"
      sx={part.hit ? { color: 'primary.main', fontWeight: 650 } : undefined}
    >
      {part.text}
    </Box>
  ))
}
