import Box from '@mui/material/Box'
import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import '../../designer/src/fonts.css'
import validator from 'virtual:sample-validator'
import { themeFor } from '../../designer/src/theme.ts'
import { compileForm, type JsonObject } from '../src/index.ts'
import { FormView } from '../src/react/index.ts'
import { sampleData, sampleFindings } from './sample-data.ts'
import { sampleForm } from './sample-form.ts'
import { sampleLookup } from './sample-lookup.ts'

/** What the page shows is said by its address: `?rows=14&errors=1&readOnly=1&language=en&focus=/submission/date`. */
const asked = new URLSearchParams(location.search)
const theme = themeFor('vi')

declare global {
  interface Window {
    /** The data as the page now holds it, for tests to read. */
    formData: JsonObject
  }
}

function Gallery() {
  const [data, setData] = useState<JsonObject>(() => sampleData(Number(asked.get('rows') ?? 14)))
  const compiled = useMemo(() => compileForm(sampleForm, validator), [])
  const lookup = useMemo(() => sampleLookup(), [])
  window.formData = data
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <Box component="main" sx={{ maxWidth: 840, mx: 'auto', p: { xs: 2, sm: 3 } }}>
        <Typography variant="h1" sx={{ mb: 2 }}>
          {sampleForm.title}
        </Typography>
        <FormView
          form={sampleForm}
          compiled={compiled}
          data={data}
          onChange={setData}
          now="2026-11-26T03:00:00Z"
          findings={asked.has('errors') ? sampleFindings : []}
          showErrors={asked.has('errors')}
          readOnly={asked.has('readOnly')}
          language={asked.get('language') === 'en' ? 'en' : 'vi'}
          focusPath={asked.get('focus') ?? ''}
          lookup={lookup}
        />
      </Box>
    </ThemeProvider>
  )
}

createRoot(document.getElementById('root')!).render(<Gallery />)
