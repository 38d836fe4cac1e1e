import type { Components, Theme } from '@mui/material/styles'
import { baseline } from './baseline.ts'
import { inputs } from './inputs.ts'
import { surfaces } from './surfaces.ts'

/** Buttons: 32 high, `large` 40, on a phone 48; outlined has the control edge, text colour and paper ground. */
const buttons: Components<Theme> = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: {
      root: {
        fontFamily: 'inherit',
        '&.Mui-focusVisible': { outline: '2px solid var(--sc-palette-primary-main)', outlineOffset: 2 },
      },
    },
  },
  MuiButton: {
    defaultProps: { disableElevation: true, variant: 'outlined', color: 'primary' },
    styleOverrides: {
      root: ({ theme }) => ({
        minWidth: 0,
        minHeight: 32,
        padding: '5px 12px',
        whiteSpace: 'nowrap',
        '& .MuiButton-startIcon': { marginLeft: 0, marginRight: 8 },
        '& .MuiButton-endIcon': { marginRight: 0, marginLeft: 8 },
        [theme.breakpoints.down('sm')]: { minHeight: 44 },
      }),
      outlined: ({ theme }) => ({
        borderColor: theme.vars.palette.edge,
        color: theme.vars.palette.text.primary,
        backgroundColor: theme.vars.palette.background.paper,
        '&:hover': { borderColor: theme.vars.palette.text.secondary, backgroundColor: theme.vars.palette.sunk },
      }),
      sizeLarge: ({ theme }) => ({
        minHeight: 40,
        padding: '9px 15px',
        fontSize: 15,
        [theme.breakpoints.down('sm')]: { minHeight: 48 },
      }),
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: 6,
        padding: 7,
        color: theme.vars.palette.text.secondary,
        '&:hover': { backgroundColor: theme.vars.palette.sunk },
        [theme.breakpoints.down('sm')]: { minWidth: 44, minHeight: 44 },
      }),
    },
  },
}

/** Chips, tabs, menus, tables: what shows states and leads on. */
const display: Components<Theme> = {
  MuiTabs: {
    styleOverrides: {
      root: { minHeight: 48 },
      indicator: { height: 2 },
    },
  },
  MuiTab: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 48,
        minWidth: 0,
        padding: '0 12px',
        color: theme.vars.palette.text.secondary,
        fontSize: 14,
        lineHeight: '20px',
        fontWeight: 550,
        '&.Mui-selected': { fontWeight: 600 },
        '&.Mui-focusVisible': { outlineOffset: -2 },
      }),
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '5px 12px',
        height: 32,
        fontSize: 14,
        lineHeight: '20px',
        borderColor: theme.vars.palette.divider,
      }),
      head: ({ theme }) => ({
        height: 32,
        fontSize: 13,
        lineHeight: '16px',
        fontWeight: 600,
        color: theme.vars.palette.text.secondary,
        backgroundColor: theme.vars.palette.rail,
      }),
    },
  },
  MuiLink: {
    styleOverrides: {
      root: ({ theme }) => ({
        fontWeight: 550,
        textDecorationColor: 'color-mix(in srgb, currentcolor 45%, transparent)',
        textUnderlineOffset: 3,
        '&:hover': { textDecorationColor: 'currentcolor' },
        '&:focus-visible': {
          outline: `2px solid ${theme.vars.palette.primary.main}`,
          outlineOffset: 2,
          borderRadius: 2,
        },
      }),
    },
  },
}

/** All overrides of MUI's components. */
export const components: Components<Theme> = { ...baseline, ...buttons, ...inputs, ...surfaces, ...display }
