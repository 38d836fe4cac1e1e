import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{forms,workflows,engine,designer,plugins,examples,scripts,docs}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
