/**
 * `npm test`: everything that must hold, in order of what is quickest to read when it fails. Stops at the first step that does not hold.
 * Prints `N passed, N failed` last.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const node = process.execPath
const steps: [name: string, command: string[]][] = [
  ['lint', [node, 'node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  ['types', [node, 'node_modules/typescript/bin/tsc', '-p', '.']],
  ['imports', [node, 'scripts/check-imports.ts']],
  ['build', [node, 'node_modules/vite/bin/vite.js', 'build', 'designer', '--logLevel', 'warn']],
  [
    'check plugins',
    [
      node,
      'engine/src/cli/main.ts',
      'check',
      'plugins/emulation-commendation',
      'examples/hello',
      'examples/province-overlay',
    ],
  ],
  ...['plugins/emulation-commendation', 'examples/hello'].map((folder): [string, string[]] => [
    `generated types of ${folder}`,
    [node, 'engine/src/cli/main.ts', 'types', folder, '--check'],
  ]),
  [
    'scenarios',
    [
      node,
      'engine/src/cli/main.ts',
      'test',
      'plugins/emulation-commendation',
      'examples/hello',
      'examples/province-overlay',
    ],
  ],
  ['tests', [node, 'node_modules/vitest/vitest.mjs', 'run']],
]

let passed = 0
for (const [name, [command, ...args]] of steps) {
  const started = performance.now()
  console.log(`\n── ${name}`)
  const { status } = spawnSync(command!, args, { stdio: 'inherit', env: { ...process.env, CI: process.env.CI ?? '' } })
  if (status !== 0) {
    console.error(`\n"${name}" does not hold (exit status ${status}).`)
    console.log(`${passed} passed, 1 failed`)
    process.exit(1)
  }
  passed += 1
  console.log(`   ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
if (!existsSync('designer/dist/index.html')) throw new Error('The build left no designer/dist/index.html.')
console.log(`${passed} passed, 0 failed`)
