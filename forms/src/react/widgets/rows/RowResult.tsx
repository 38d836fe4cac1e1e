import { FindingText } from '../../FindingText.tsx'
import { useForm } from '../../form-context.ts'
import type { ShownFinding } from '../../form-view-props.ts'

/** What is wrong in a row: the finding itself when it is the only one, else how many there are. Icon and word, never colour alone. */
export function RowResult({ findings }: { findings: readonly ShownFinding[] }) {
  const { words } = useForm()
  const errors = findings.filter((finding) => finding.severity === 'error')
  const warnings = findings.filter((finding) => finding.severity === 'warning')
  const worst = errors.length > 0 ? errors : warnings
  const [first] = worst
  if (!first) return null
  const count = errors.length > 0 ? words.errors(errors.length) : words.warnings(warnings.length)
  return <FindingText oneLine finding={worst.length === 1 ? first : { ...first, title: `${count}: ${first.title}` }} />
}
