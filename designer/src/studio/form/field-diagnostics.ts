import type { Designer } from './designer-context.ts'
import type { FormDiagnostic } from './designer-props.ts'

/** The diagnostics about one field: those of its schema, of its look, and of the lines of logic that speak of it. */
export function diagnosticsOf({ diagnostics, form }: Designer, pointer: string): FormDiagnostic[] {
  const steps = pointer.split('/').slice(1)
  const schemaPlace = `/schema${steps.map((step) => (step === '*' ? '/items' : `/properties/${step}`)).join('')}`
  const lookPlace = `/uiSchema${steps.map((step) => (step === '*' ? '/items' : `/${step}`)).join('')}`
  const lines = (form.logic ?? []).flatMap((line, index) =>
    JSON.stringify(line).includes(JSON.stringify(pointer)) ? [`/logic/${index}`] : [],
  )
  return diagnostics.filter(
    ({ element }) =>
      isAbout(element, schemaPlace) || element === lookPlace || lines.some((line) => isUnder(element, line)),
  )
}

// What stands deeper in another field's schema belongs to that field.
function isAbout(element: string, place: string): boolean {
  return isUnder(element, place) && !/\/(properties|items\/properties)\//.test(element.slice(place.length))
}

function isUnder(element: string, place: string): boolean {
  return element === place || element.startsWith(`${place}/`)
}
