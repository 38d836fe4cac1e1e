import type { Components, Theme } from '@mui/material/styles'

/** What holds for every page: the focus ring, printing on white, stillness when the system asks for it. */
export const baseline: Components<Theme> = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      html: { height: '100%' },
      body: { height: '100%', fontSize: 15, lineHeight: '20px', textRendering: 'optimizeLegibility' },
      '#root': { height: '100%' },
      p: { textWrap: 'pretty' },
      'table td, time': { fontVariantNumeric: 'tabular-nums' },
      ':focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 },
      '::placeholder': { color: `${theme.vars.palette.text.secondary} !important`, opacity: '1 !important' },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': { transition: 'none !important', animation: 'none !important' },
      },
      '@media print': {
        '@page': { size: 'A4', margin: '20mm 15mm 20mm 30mm' },
        'html, body, #root': { height: 'auto', background: '#fff', color: '#000' },
        '.sc-no-print': { display: 'none !important' },
        thead: { display: 'table-header-group' },
        tr: { breakInside: 'avoid' },
      },
    }),
  },
}
