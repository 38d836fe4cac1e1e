import Box from '@mui/material/Box'

/** The first letters of family and given name: "Trần Thị B" is TB. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toLocaleUpperCase('vi')
}

/** A person as two letters on sunk ground; the name itself always stands beside it. */
export function Avatar({ name, size = 28 }: { name: string; size?: number }) {
  return (
    <Box
      aria-hidden
      sx={{
        display: 'grid',
        placeItems: 'center',
        width: size,
        height: size,
        flexShrink: 0,
        borderRadius: '50%',
        bgcolor: 'sunk',
        color: 'text.secondary',
        fontSize: size > 24 ? 12 : 10,
        fontWeight: 650,
      }}
    >
      {initials(name)}
    </Box>
  )
}
