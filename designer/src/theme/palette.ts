import type { PaletteOptions } from '@mui/material/styles'
import type {} from '@mui/material/themeCssVarsAugmentation'
import type { Tokens } from './tokens.ts'

declare module '@mui/material/styles' {
  interface Palette {
    /** Ground of the rail and of table heads. */
    rail: string
    /** Neutral chips, tracks, avatars. */
    sunk: string
    /** Edge of inputs, checkboxes, outlined buttons. */
    edge: string
    /** Grounds of the states, one for each colour. */
    ground: { primary: string; error: string; warning: string; success: string }
  }
  interface PaletteOptions {
    rail: string
    sunk: string
    edge: string
    ground: { primary: string; error: string; warning: string; success: string }
  }
}

/** One colour scheme of MUI from our tokens. */
export function paletteOf(tokens: Tokens): PaletteOptions {
  const state = (main: string, on = tokens.paper) => ({ main, dark: main, light: main, contrastText: on })
  return {
    primary: {
      main: tokens.accent.main,
      dark: tokens.accent.hover,
      light: tokens.accent.main,
      contrastText: tokens.accent.on,
    },
    error: state(tokens.error.main),
    warning: state(tokens.warning.main),
    success: state(tokens.success.main),
    info: state(tokens.accent.main, tokens.accent.on),
    text: { primary: tokens.text, secondary: tokens.secondText, disabled: tokens.secondText },
    background: { default: tokens.background, paper: tokens.paper },
    divider: tokens.line,
    rail: tokens.rail,
    sunk: tokens.sunk,
    edge: tokens.edge,
    ground: {
      primary: tokens.accent.ground,
      error: tokens.error.ground,
      warning: tokens.warning.ground,
      success: tokens.success.ground,
    },
  }
}
