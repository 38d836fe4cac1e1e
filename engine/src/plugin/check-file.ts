import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Diagnostic } from '@statecraft/forms'
import { checkWholeForm } from '@statecraft/forms/server'
import {
  checkDecisions,
  checkMachine,
  checkWorkflow,
  compileWorkflow,
  createWorkflow,
  parseCollaboration,
  parseDecisions,
} from '@statecraft/workflows'
import { checkTemplate } from '../document/template.ts'
import { checkPlugin } from './check-plugin.ts'
import { decisionFilesBeside } from './decision-files.ts'
import { readDefinitions } from './definitions.ts'
import { readPluginFiles } from './files.ts'
import { inFile, withNames } from './in-file.ts'

/** Whether `checkFile` knows what to do with a file, by its name. */
export function isCheckable(path: string): boolean {
  return (
    /\.(form\.json|bpmn|machine\.json|dmn|docx|register\.json|scenario\.json)$/.test(path) || isInPluginFolder(path)
  )
}

/** Checks one file: within the plugin it stands in when it stands in one, else by itself. */
export async function checkFile(path: string): Promise<Diagnostic[]> {
  const folder = dirname(dirname(resolve(path)))
  const inPlugin = await stat(join(folder, 'plugin.json')).then(
    () => true,
    () => false,
  )
  if (!inPlugin) return checkAlone(path)
  const { files } = await readPluginFiles(folder)
  const { definitions, diagnostics } = readDefinitions(files)
  const file = `${basename(dirname(resolve(path)))}/${basename(path)}`
  const checked = await checkPlugin(definitions, [])
  return [...diagnostics, ...checked.diagnostics].filter((diagnostic) => diagnostic.file === file)
}

async function checkAlone(path: string): Promise<Diagnostic[]> {
  const bytes = await readFile(path)
  const name = basename(path)
  if (name.endsWith('.docx')) return inFile(await checkTemplate(bytes), name)
  if (name.endsWith('.machine.json')) {
    const { workflow, diagnostics } = await createWorkflow(bytes.toString('utf8'), undefined, (id) =>
      machineBeside(path, id),
    )
    return inFile([...diagnostics, ...(workflow ? checkMachine(workflow.process) : [])], name)
  }
  if (name.endsWith('.bpmn')) {
    const { collaboration, diagnostics } = await parseCollaboration(bytes.toString('utf8'))
    if (collaboration === undefined) return inFile(withNames(diagnostics, bytes.toString('utf8')), name)
    const found = collaboration.processes.flatMap((process) => [
      ...checkWorkflow(process),
      ...compileWorkflow(process).diagnostics,
    ])
    return inFile([...diagnostics, ...found], name)
  }
  if (name.endsWith('.dmn')) {
    const { model, diagnostics } = await parseDecisions(bytes.toString('utf8'), {
      beside: await decisionFilesBeside(path),
    })
    return inFile([...diagnostics, ...(model === undefined ? [] : checkDecisions(model))], name)
  }
  const home = name.endsWith('.form.json') ? 'forms' : name.endsWith('.register.json') ? 'registers' : 'scenarios'
  const { definitions, diagnostics } = readDefinitions(new Map([[`${home}/${name}`, bytes]]))
  const forms = [...definitions.forms.values()].flatMap((form) => checkWholeForm(form))
  return [...diagnostics, ...inFile(forms, `${home}/${name}`)]
}

/** Another machine of the same folder. */
export async function machineBeside(path: string, id: string): Promise<string | undefined> {
  const file = join(dirname(resolve(path)), `${basename(id)}.machine.json`)
  return readFile(file, 'utf8').catch(() => undefined)
}

function isInPluginFolder(path: string): boolean {
  return ['regulations', 'locales'].includes(basename(dirname(resolve(path)))) && path.endsWith('.json')
}
