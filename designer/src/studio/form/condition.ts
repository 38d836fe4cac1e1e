import { checkForm, type Diagnostic, type Form, type LogicLine } from '@statecraft/forms'

/** The FEEL condition under which a field is shown; null when it always is. A field under several shows them joined by `or`. */
export function conditionOf(form: Form, pointer: string): string | null {
  const conditions = (form.logic ?? []).flatMap((line) => (shows(line, pointer) ? [line.when] : []))
  if (conditions.length === 0) return null
  return conditions.length === 1 ? conditions[0]! : conditions.map((condition) => `(${condition})`).join(' or ')
}

/** The form with the field shown under another condition; null shows it always. Lines about other fields stay as they are. */
export function withCondition(form: Form, pointer: string, when: string | null): Form {
  const lines = form.logic ?? []
  const at = lines.findIndex((line) => shows(line, pointer))
  const without = lines.flatMap((line): LogicLine[] => {
    if (!shows(line, pointer)) return [line]
    const others = line.then.show.filter((target) => target !== pointer)
    return others.length > 0 ? [{ ...line, ...thenShow(others) }] : []
  })
  const { logic: _, ...rest } = form
  if (when === null) return without.length > 0 ? { ...rest, logic: without } : rest
  const place = at < 0 ? without.length : at
  return { ...rest, logic: [...without.slice(0, place), { when, ...thenShow([pointer]) }, ...without.slice(place)] }
}

/** What is wrong with the condition of a field: names that do not exist, or text that is no FEEL. */
export function conditionProblems(form: Form, pointer: string): Diagnostic[] {
  const lines = form.logic ?? []
  const own = lines.flatMap((line, index) => (shows(line, pointer) ? [`/logic/${index}`] : []))
  return checkForm(form).filter((found) => own.some((at) => found.element === at || found.element.startsWith(`${at}/`)))
}

/** Whether the form computes a field itself. */
export function isComputed(form: Form, pointer: string): boolean {
  return (form.logic ?? []).some((line) => 'computed' in line && line.computed === pointer)
}

function shows(line: LogicLine, pointer: string): line is LogicLine & { when: string; then: { show: string[] } } {
  return 'then' in line && 'show' in line.then && line.then.show.includes(pointer)
}

function thenShow(show: string[]): { then: { show: string[] } } {
  return Object.fromEntries([['then', { show }]]) as { then: { show: string[] } }
}
