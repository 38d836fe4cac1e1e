import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import { createRoot } from 'react-dom/client'
import '../../../designer/src/fonts.css'
import { themeFor } from '../../../designer/src/theme.ts'
import { dataOfFields, formOfFields, schemaOfFields } from '../form-of-fields.ts'
import { dataOfRows, formOfRows } from '../form-of-rows.ts'
import { watchKeys } from './watch-keys.ts'

/** `?side=ours|stock&form=fields|rows&rows=500`: one form, by our view or by RJSF as it comes, under one theme. */
const asked = new URLSearchParams(location.search)
const isRows = asked.get('form') === 'rows'
const data = isRows ? dataOfRows(Number(asked.get('rows') ?? 500)) : dataOfFields
const view =
  asked.get('side') === 'stock'
    ? (await import('./stock.tsx')).stock(isRows ? formOfRows.schema : schemaOfFields, data)
    : (await import('./ours.tsx')).ours(isRows ? formOfRows : formOfFields, data)

watchKeys()
const start = performance.now()
createRoot(document.getElementById('root')!).render(
  <ThemeProvider theme={themeFor('vi')}>
    <CssBaseline />
    {view}
  </ThemeProvider>,
)
window.painted = new Promise((done) => {
  // The frame after the one in which the first field stands there has shown it.
  const look = () =>
    document.querySelector('input')
      ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
      : requestAnimationFrame(look)
  requestAnimationFrame(look)
})
