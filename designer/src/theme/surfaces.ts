import type { Components, Theme } from '@mui/material/styles'

/** Panels, menus, dialogs: no elevation but two shadows, panels 8 round. */
export const surfaces: Components<Theme> = {
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiMenu: {
    styleOverrides: {
      paper: ({ theme }) => ({
        marginTop: 4,
        borderRadius: 8,
        border: `1px solid ${theme.vars.palette.divider}`,
        boxShadow: '0 8px 24px rgba(16,24,40,.16)',
      }),
    },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 36,
        fontSize: 14,
        lineHeight: '20px',
        gap: 8,
        '&.Mui-focusVisible': { outlineOffset: -2 },
        [theme.breakpoints.down('sm')]: { minHeight: 44 },
      }),
    },
  },
  MuiDialog: {
    styleOverrides: {
      paper: ({ theme }) => ({
        borderRadius: 12,
        border: `1px solid ${theme.vars.palette.divider}`,
        boxShadow: '0 24px 64px rgba(16,24,40,.28)',
      }),
    },
  },
  MuiDialogTitle: {
    styleOverrides: { root: { fontSize: 17, lineHeight: '24px', fontWeight: 650, padding: '16px 24px' } },
  },
  MuiDialogContent: { styleOverrides: { root: { padding: '0 24px 16px' } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '12px 24px 16px', gap: 4 } } },
  MuiBackdrop: {
    styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'rgba(16,24,36,.40)' } } },
  },
  MuiTooltip: { styleOverrides: { tooltip: { fontSize: 13, lineHeight: '18px', padding: '6px 8px' } } },
  MuiAccordion: { defaultProps: { disableGutters: true, square: true } },
}
