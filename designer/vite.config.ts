import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Of the kit, what the frame and the inbox draw with; dialogs, menus, tables and the like come when they are opened. */
const everyPage =
  /node_modules[\\/](@emotion|stylis|clsx|@mui[\\/](system|utils|styled-engine|private-theming|material[\\/](styles|utils|colors|Box|Typography|ButtonBase|Button|IconButton|CssBaseline|Tabs?|TabScrollButton|Input(Base|Adornment)|OutlinedInput|FormControl|FormLabel|Checkbox|ToggleButton(Group)?|ButtonGroup|Link|Badge|CircularProgress|SvgIcon|internal)))[\\/]/

/**
 * The build for a page under a strict content security policy: no inline script, no inlined assets in `data:` addresses for scripts.
 * `__CSP_NONCE__` in index.html is replaced by the server at each request.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    alias: { 'markdown-to-jsx/react': join(import.meta.dirname, 'src/parts/plain-markdown.ts') },
  },
  server: { proxy: { '/api': process.env.STATECRAFT_SERVER ?? 'http://localhost:3000' } },
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // What every page needs comes in few files; without this each component of the kit would be a request of its own.
        codeSplitting: {
          groups: [
            { name: 'parts', test: /designer[\\/]src[\\/](parts(?![\\/](diagram|Table|Print))|api|theme)[\\/]/ },
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|i18next|react-i18next|use-sync-external-store)[\\/]/,
            },
            { name: 'kit', test: everyPage },
            // An icon is smaller than the head of its answer.
            { name: 'icons', test: /node_modules[\\/]lucide-react[\\/]/, minShareCount: 2 },
            // So are most pieces that a few pages of the Desk have in common.
            { name: 'desk', test: /designer[\\/]src[\\/](frame|desk)[\\/]/, minShareCount: 3 },
          ],
        },
      },
    },
  },
})
