import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'

/** The product's letter, what it is used for and where. */
export function Brand({ me, narrow = false }: { me: { product: string; province: string }; narrow?: boolean }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: '10px', minHeight: 56, px: narrow ? '14px' : 2 }}>
      <Box
        aria-hidden
        sx={{
          display: 'grid',
          placeItems: 'center',
          width: 28,
          height: 28,
          flexShrink: 0,
          borderRadius: '6px',
          bgcolor: 'primary.main',
          color: 'primary.contrastText',
          fontSize: 15,
          fontWeight: 700,
        }}
      >
        S
      </Box>
      {!narrow && (
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="body2" noWrap sx={{ fontWeight: 650 }}>
            {me.product}
          </Typography>
          <Typography variant="caption" color="textSecondary" component="div" noWrap>
            {me.province}
          </Typography>
        </Box>
      )}
    </Box>
  )
}
