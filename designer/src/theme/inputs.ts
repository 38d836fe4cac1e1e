import type { Components, Theme } from '@mui/material/styles'
import { ChevronDown } from 'lucide-react'

/** Inputs: outlined, paper ground, 40 high, small 32; label above, help below; on a phone 48 high and 17 px. */
export const inputs: Components<Theme> = {
  MuiOutlinedInput: {
    // The label stands above the field, so that the outline needs no gap for it.
    defaultProps: { notched: false },
    styleOverrides: {
      root: ({ theme }) => ({
        backgroundColor: theme.vars.palette.background.paper,
        minHeight: 40,
        fontSize: 15,
        lineHeight: '20px',
        '& .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.edge, transition: 'none' },
        '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.text.secondary },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.palette.primary.main,
          borderWidth: 2,
        },
        '&.Mui-error .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.palette.error.main,
          borderWidth: 1.5,
        },
        '&.MuiInputBase-sizeSmall': { minHeight: 32, fontSize: 14 },
        '&.MuiInputBase-sizeSmall .MuiInputBase-input': { padding: '6px 12px' },
        '&.MuiInputBase-sizeSmall .MuiSelect-select': { paddingRight: '32px' },
        [theme.breakpoints.down('sm')]: { minHeight: 48, fontSize: 17, '&.MuiInputBase-sizeSmall': { minHeight: 44 } },
      }),
      input: { padding: '10px 12px', height: 'auto', outline: 'none' },
      multiline: { padding: '10px 12px' },
    },
  },
  MuiInputLabel: {
    defaultProps: { shrink: true },
    styleOverrides: {
      root: ({ theme }) => ({
        position: 'static',
        transform: 'none',
        marginBottom: 4,
        fontSize: 14,
        lineHeight: '20px',
        fontWeight: 600,
        color: theme.vars.palette.text.primary,
        '&.Mui-focused, &.Mui-error': { color: theme.vars.palette.text.primary },
      }),
      asterisk: ({ theme }) => ({ marginLeft: 2, color: theme.vars.palette.error.main }),
    },
  },
  MuiFormLabel: {
    styleOverrides: { asterisk: ({ theme }) => ({ marginLeft: 2, color: theme.vars.palette.error.main }) },
  },
  MuiFormHelperText: {
    styleOverrides: {
      root: ({ theme }) => ({
        margin: '4px 0 0',
        fontSize: 13,
        lineHeight: '18px',
        color: theme.vars.palette.text.secondary,
        '&.Mui-error': { fontWeight: 550, color: theme.vars.palette.error.main },
      }),
    },
  },
  MuiCheckbox: {
    defaultProps: { size: 'small' },
    styleOverrides: { root: ({ theme }) => ({ padding: 6, borderRadius: 6, color: theme.vars.palette.edge }) },
  },
  MuiRadio: {
    defaultProps: { size: 'small' },
    styleOverrides: { root: ({ theme }) => ({ padding: 6, color: theme.vars.palette.edge }) },
  },
  MuiSelect: {
    defaultProps: { IconComponent: ChevronDown },
    styleOverrides: {
      icon: ({ theme }) => ({
        width: 16,
        height: 16,
        top: 'calc(50% - 8px)',
        right: 12,
        color: theme.vars.palette.text.secondary,
      }),
    },
  },
  MuiSwitch: { defaultProps: { size: 'small' } },
}
