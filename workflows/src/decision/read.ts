import type { JsonObject } from '@statecraft/forms'
import type { DmnElement } from 'dmn-moddle'
import type { FeelType, ItemType } from './model.ts'

/** Says what is wrong with an element while the file is read. */
export type Report = (element: DmnElement, code: string, params?: JsonObject) => void

/** What reading one file knows. */
export interface Reading {
  types: Map<string, ItemType>
  report: Report
}

const FEEL_TYPES: Record<string, FeelType> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  long: 'number',
  double: 'number',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  dateTime: 'dateTime',
  'date and time': 'dateTime',
  dayTimeDuration: 'duration',
  'days and time duration': 'duration',
  yearMonthDuration: 'duration',
  'years and months duration': 'duration',
}

/** How far one item definition may stand on another. */
export const TYPE_DEPTH = 20

/** The FEEL type a `typeRef` stands for, through item definitions that rename one; `any` for all else. */
export function feelType(typeRef: string | undefined, types: Map<string, ItemType>, depth = 0): FeelType {
  if (typeRef === undefined || depth > TYPE_DEPTH) return 'any'
  const item = types.get(typeRef)
  if (item) return item.isCollection || item.components.length > 0 ? 'any' : feelType(item.base, types, depth + 1)
  return FEEL_TYPES[unprefixed(typeRef)] ?? 'any'
}

/** What a type allows, through item definitions that rename one. */
export function allowedValues(
  typeRef: string | undefined,
  types: Map<string, ItemType>,
  depth = 0,
): string | undefined {
  const item = typeRef === undefined || depth > TYPE_DEPTH ? undefined : types.get(typeRef)
  return item && !item.isCollection ? (item.allowed ?? allowedValues(item.base, types, depth + 1)) : undefined
}

/** A type without the prefix that DMN 1.1 writes before FEEL's own. */
export const unprefixed = (typeRef: string) => typeRef.replace(/^[\w-]+:/, '')

export const idOf = (element: DmnElement | undefined) => (typeof element?.id === 'string' ? element.id : '')

/** A name, its words joined by one blank as FEEL compares them. */
export const nameOf = (element: DmnElement | undefined) =>
  typeof element?.name === 'string' ? element.name.trim().replace(/\s+/g, ' ') : ''

/** The `typeRef` of an element, absent when it says nothing. */
export function typeRefOf(element: DmnElement | undefined): string | undefined {
  const typeRef = element?.typeRef
  return typeof typeRef === 'string' && typeRef.trim() !== '' ? typeRef.trim() : undefined
}

/** The elements of a property that holds many. */
export function listOf(element: DmnElement, property: string): DmnElement[] {
  const list = element[property]
  return Array.isArray(list) ? list : []
}

/** The trimmed text of a literal expression or unary test, `''` when there is none. */
export function textOf(element: unknown): string {
  const text = (element as DmnElement | undefined)?.text
  return typeof text === 'string' ? text.trim() : ''
}

/** An attribute as text, absent when empty. */
export function attributeOf(element: DmnElement, name: string): string | undefined {
  const value = element[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** Our own extension element of a type on an element, see docs/dmn.md. */
export function extensionOf(element: DmnElement, type: string): DmnElement | undefined {
  const values = (element.extensionElements as DmnElement | undefined)?.values
  return Array.isArray(values) ? values.find((value) => value.$type === type) : undefined
}

/** Refuses an element by its name. */
export function unsupported(element: DmnElement, report: Report): void {
  report(element, 'decision-element-not-supported', { type: element.$type.replace('dmn:', '') })
}
