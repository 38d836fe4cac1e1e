import Box from '@mui/material/Box'

/** A key of the keyboard, drawn. */
export function Key({ children }: { children: string }) {
  return (
    <Box
      component="kbd"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        justifyContent: 'center',
        minWidth: 20,
        height: 20,
        px: '5px',
        border: 1,
        borderColor: 'divider',
        borderRadius: '4px',
        bgcolor: 'background.paper',
        color: 'text.secondary',
        fontFamily: 'inherit',
        fontSize: 12,
        lineHeight: '18px',
        fontWeight: 600,
      }}
    >
      {children}
    </Box>
  )
}
