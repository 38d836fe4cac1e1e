import type { Components, Theme } from '@mui/material/styles'

/** The face of official papers. */
const paper = '"Times New Roman", Tinos, "Liberation Serif", serif'

/** What holds for every page: the focus ring, printing on white, stillness when the system asks for it. */
export const baseline: Components<Theme> = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      html: { height: '100%' },
      body: { height: '100%', fontSize: 15, lineHeight: '20px', textRendering: 'optimizeLegibility' },
      '#root': { height: '100%' },
      p: { textWrap: 'pretty' },
      'table td, time': { fontVariantNumeric: 'tabular-nums' },
      // What is focused by the page itself, as a dialog that opens, needs no ring.
      '[tabindex="-1"]:focus-visible': { outline: 'none !important' },
      ':focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 },
      '::placeholder': { color: `${theme.vars.palette.text.secondary} !important`, opacity: '1 !important' },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': { transition: 'none !important', animation: 'none !important' },
      },
      '@media print': {
        '@page': {
          size: 'A4',
          margin: '20mm 15mm 20mm 30mm',
          '@bottom-right': { content: 'counter(page) "/" counter(pages)', fontFamily: paper, fontSize: '10pt' },
        },
        'html, body, #root': { height: 'auto', background: '#fff', color: '#000' },
        '.sc-no-print': { display: 'none !important' },
        'table, th, td': {
          fontFamily: `${paper} !important`,
          fontSize: '11pt !important',
          lineHeight: '1.25 !important',
        },
        'th, td': {
          height: 'auto !important',
          padding: '3pt 4pt !important',
          color: '#000 !important',
          background: 'none !important',
          border: '0.5pt solid #000 !important',
          whiteSpace: 'normal !important',
        },
        thead: { display: 'table-header-group' },
        tr: { breakInside: 'avoid' },
        a: { color: '#000 !important', textDecoration: 'none !important', fontWeight: 'inherit !important' },
      },
    }),
  },
}
