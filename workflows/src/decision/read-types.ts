import type { DmnElement } from 'dmn-moddle'
import type { ItemType } from './model.ts'
import { listOf, nameOf, textOf, typeRefOf } from './read.ts'

/** The item definitions of a file by their names. */
export function readTypes(definitions: DmnElement): Map<string, ItemType> {
  return new Map(listOf(definitions, 'itemDefinition').map((item) => [nameOf(item), readType(item)]))
}

function readType(item: DmnElement): ItemType {
  const base = typeRefOf(item)
  const allowed = textOf(item.allowedValues)
  const constraint = textOf(item.typeConstraint)
  return {
    name: nameOf(item),
    ...(base && { base }),
    components: listOf(item, 'itemComponent').map(readType),
    isCollection: item.isCollection === true,
    isFunction: item.functionItem !== undefined,
    ...(allowed && { allowed }),
    ...(constraint && { constraint }),
  }
}
