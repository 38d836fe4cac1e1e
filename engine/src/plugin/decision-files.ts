import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files beside one that are read, so that a folder of any size can be named. */
const besideLimit = 200

/** The texts of the DMN files in the folder of a file, which it may import. One that cannot be read is as good as empty. */
export async function decisionFilesBeside(file: string): Promise<string[]> {
  const folder = dirname(file)
  const names = await readdir(folder).catch(() => [])
  const paths = names
    .filter((name) => name.endsWith('.dmn'))
    .sort()
    .slice(0, besideLimit)
  return Promise.all(paths.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')))
}
