import { QueryClient } from '@tanstack/react-query'
import { isOffline } from './api.ts'

/** Reads are tried again only where trying again can help; a refusal is an answer. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => isOffline(error) && count < 2,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
