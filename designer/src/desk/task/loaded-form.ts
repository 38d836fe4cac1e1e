import type { FormView } from '@statecraft/engine/client'
import { queryOptions } from '@tanstack/react-query'

/** A form ready to be drawn, loaded once: its hash names its revision. */
export const loadedForm = (form: FormView | null) =>
  queryOptions({
    queryKey: ['form', form?.hash],
    queryFn: async () => {
      const { loadForm } = await import('./form-loader.ts')
      return loadForm(form as FormView)
    },
    enabled: form !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
