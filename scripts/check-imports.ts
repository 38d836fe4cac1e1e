/**
 * `npm run imports`: checks the import rules, after proving that the checker sees TypeScript at all. A forbidden import is planted in a
 * folder of its own first; a checker that lets it pass is blind, and that fails the run.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'

const rooms = ['forms', 'workflows', 'engine', 'designer', 'plugins', 'examples']
const planted = 'forms/src/planted-violation'

const seesPlantedViolation = () => {
  mkdirSync(planted, { recursive: true })
  writeFileSync(`${planted}/planted.ts`, "import '../../../engine/src/index.ts'\n")
  try {
    return cruise([planted]).status !== 0
  } finally {
    rmSync(planted, { recursive: true, force: true })
  }
}

function cruise(folders: string[]) {
  const command = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'
  return spawnSync(process.execPath, [command, '--config', '.dependency-cruiser.mjs', ...folders], { encoding: 'utf8' })
}

if (!seesPlantedViolation()) {
  console.error(
    'The import checker did not see a planted violation: it cannot read TypeScript here (is @swc/core installed?).',
  )
  process.exit(1)
}
const result = cruise(rooms)
console.log(result.stdout.split('\n\n‼')[0]?.trim())
process.exit(result.status ?? 1)
