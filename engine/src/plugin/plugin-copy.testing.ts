import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

/** A copy of a folder of this repository that a test may break. `change` replaces text in one of its files, which must be there. */
export interface FolderCopy {
  folder: string
  change(file: string, from: string, to: string): Promise<void>
  write(file: string, text: string | Uint8Array): Promise<void>
  remove(file: string): Promise<void>
  close(): Promise<void>
}

export async function copyFolder(path: string): Promise<FolderCopy> {
  const room = await mkdtemp(join(tmpdir(), 'statecraft-copy-'))
  const folder = join(room, path)
  await cp(join(root, path), folder, { recursive: true, filter: (source) => !source.includes('node_modules') })
  return {
    folder,
    async change(file, from, to) {
      const text = await readFile(join(folder, file), 'utf8')
      if (!text.includes(from)) throw new Error(`"${file}" has no "${from}"`)
      await writeFile(join(folder, file), text.replaceAll(from, to))
    },
    write: (file, text) => writeFile(join(folder, file), text),
    remove: (file) => rm(join(folder, file)),
    close: () => rm(room, { recursive: true, force: true }),
  }
}
