import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPlugin } from '../../engine/src/plugin/load.ts'
import { findBase, loadFolder } from '../../engine/src/plugin/load-all.ts'
import { runScenarios } from '../../engine/src/scenario/run.ts'

const folder = import.meta.dirname
const errors = (diagnostics: { severity: string }[]) => diagnostics.filter(({ severity }) => severity === 'error')

describe('the overlay of another province', () => {
  it('gives the plugin other posting days, one more field, one more step and its own regulation', async () => {
    const { plugin, diagnostics } = await loadFolder(folder, { types: true })
    expect(errors(diagnostics)).toEqual([])
    expect(plugin!.settings.soNgayCongKhai).toBe(7)
    expect(JSON.stringify(plugin!.forms.get('de-nghi'))).toContain('yKienCapUy')
    expect(plugin!.workflows.get('bang-khen-cong-trang')).toContain('Lãnh đạo Sở Nội vụ xem xét')
    expect(plugin!.regulations.has('45/2026/QĐ-UBND')).toBe(true)
  })

  it('changes nothing of the plugin and copies nothing of it', async () => {
    const base = (await findBase(folder, 'emulation-commendation'))!
    const { plugin } = await loadPlugin(base)
    expect(JSON.stringify(plugin!.forms.get('de-nghi'))).not.toContain('yKienCapUy')
    const taken = new Set<string>()
    for (const kind of ['forms', 'regulations', 'workflows', 'decisions']) {
      for (const name of await readdir(join(base, kind))) taken.add(await readFile(join(base, kind, name), 'utf8'))
    }
    for (const kind of ['forms', 'regulations']) {
      for (const name of await readdir(join(folder, kind)))
        expect(taken.has(await readFile(join(folder, kind, name), 'utf8'))).toBe(false)
    }
  })

  it('passes its own scenarios', async () => {
    const { plugin } = await loadFolder(folder)
    const results = await runScenarios(plugin!)
    expect(results.map(({ id, failures }) => ({ id, failures }))).toEqual([
      { id: 'buoc-va-truong-cua-tinh', failures: [] },
    ])
  })
})
