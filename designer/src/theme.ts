import { viVN } from '@mui/material/locale'
import { createTheme } from '@mui/material/styles'
import { components } from './theme/components.ts'
import { paletteOf } from './theme/palette.ts'
import { dark, fontFamily, light } from './theme/tokens.ts'

const px = (size: number, line: number, fontWeight: number) => ({
  fontSize: `${size}px`,
  lineHeight: `${line}px`,
  fontWeight,
  letterSpacing: 'normal',
})

/**
 * The look of every screen, light and dark. Colours become CSS variables (`--sc-palette-…`), so that a diagram's style sheet reads the
 * same ones and switching the scheme renders nothing again.
 */
export function themeFor(language: 'vi' | 'en') {
  return createTheme(
    {
      cssVariables: { cssVarPrefix: 'sc', colorSchemeSelector: 'data-scheme' },
      colorSchemes: { light: { palette: paletteOf(light) }, dark: { palette: paletteOf(dark) } },
      spacing: 8,
      shape: { borderRadius: 6 },
      transitions: {
        duration: {
          shortest: 120,
          shorter: 120,
          short: 120,
          standard: 120,
          complex: 120,
          enteringScreen: 120,
          leavingScreen: 120,
        },
      },
      typography: {
        fontFamily,
        h1: { ...px(22, 28, 650), letterSpacing: '-0.01em' },
        h2: px(17, 24, 650),
        h3: px(15, 20, 650),
        subtitle1: px(15, 20, 600),
        subtitle2: px(14, 20, 600),
        body1: px(15, 20, 400),
        body2: px(14, 20, 400),
        caption: px(13, 18, 400),
        button: { ...px(14, 20, 600), textTransform: 'none' },
      },
      components,
    },
    language === 'vi' ? viVN : {},
  )
}
