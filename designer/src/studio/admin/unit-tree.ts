import type { UnitView } from '@statecraft/engine/client'

/** A unit and how deep it stands. */
export interface UnitRow {
  unit: UnitView
  depth: number
}

/** Units in the order of their tree, by name among their siblings; what has no known parent, or one below itself, stands at the top. */
export function unitTree(units: readonly UnitView[]): UnitRow[] {
  const known = new Set(units.map(({ id }) => id))
  const collator = new Intl.Collator('vi')
  const below = Map.groupBy(units, ({ parent }) => (parent !== null && known.has(parent) ? parent : null))
  const rows: UnitRow[] = []
  const seen = new Set<string>()
  const walk = (parent: string | null, depth: number) => {
    const children = [...(below.get(parent) ?? [])].sort((a, b) => collator.compare(a.name, b.name))
    for (const unit of children) {
      if (seen.has(unit.id)) continue
      seen.add(unit.id)
      rows.push({ unit, depth })
      walk(unit.id, depth + 1)
    }
  }
  walk(null, 0)
  for (const unit of units) if (!seen.has(unit.id)) rows.push({ unit, depth: 0 })
  return rows
}
