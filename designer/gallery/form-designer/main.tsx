import Box from '@mui/material/Box'
import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import type { Form } from '@statecraft/forms'
import { checkForm, wordsOf } from '@statecraft/forms'
import { lazy, Suspense, useState } from 'react'
import { createRoot } from 'react-dom/client'
import '../../src/fonts.css'
import { themeFor } from '../../src/theme.ts'
import sample from './award.form.json' with { type: 'json' }

/** The designer alone, over a sample form; `?disabled=1` only shows it. */
const asked = new URLSearchParams(location.search)
const FormDesigner = lazy(() =>
  import('../../src/studio/form/index.ts').then((module) => ({ default: module.FormDesigner })),
)
const theme = themeFor('vi')
const references = {
  registers: [
    { id: 'people', title: 'Sổ cá nhân', kind: 'register' as const },
    { id: 'awards', title: 'Danh mục hình thức', kind: 'code-list' as const },
  ],
  provisions: [
    { ref: '06/2022/QH15:74', text: 'Luật 06/2022/QH15, Điều 74' },
    { ref: '152/2025/NĐ-CP:4.1', text: 'NĐ 152/2025/NĐ-CP, Điều 4 khoản 1' },
  ],
}

declare global {
  interface Window {
    /** The form as it now is, for tests to read. */
    designedForm: Form
  }
}

function Gallery() {
  const [form, setForm] = useState(sample as unknown as Form)
  window.designedForm = form
  const diagnostics = checkForm(form).map((found) => ({
    severity: found.severity,
    element: found.element,
    message: wordsOf(found, 'vi').title,
  }))
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <Box sx={{ height: '100vh' }}>
        <Suspense>
          <FormDesigner
            form={form}
            onChange={setForm}
            diagnostics={diagnostics}
            references={references}
            disabled={asked.has('disabled')}
            now="2026-11-26T03:00:00Z"
          />
        </Suspense>
      </Box>
    </ThemeProvider>
  )
}

createRoot(document.getElementById('root')!).render(<Gallery />)
