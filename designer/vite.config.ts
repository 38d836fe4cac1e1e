import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The build for a page under a strict content security policy: no inline script, no inlined assets in `data:` addresses for scripts.
 * `__CSP_NONCE__` in index.html is replaced by the server at each request.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/api': process.env.STATECRAFT_SERVER ?? 'http://localhost:3000' } },
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
})
