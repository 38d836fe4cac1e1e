/**
 * Runs the TypeScript file named first on Node 24 or newer, and says in one line when Node is older: an old Node cannot even read a file
 * whose name ends in `.ts`, so this one is plain JavaScript.
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Statecraft cần Node 24 trở lên, đang chạy Node ${process.versions.node}. (Node 24 or newer is needed.)`,
  )
  process.exit(1)
}
process.argv.splice(1, 1)
await import(pathToFileURL(resolve(process.argv[1])).href)
