import { z } from 'zod'
import { DiagnosticView } from './findings.ts'
import { items } from './parts.ts'

export const PluginView = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  state: z.enum(['running', 'refused']),
  diagnostics: z.array(DiagnosticView),
})

export const Plugins = items(PluginView)
