import type { JsonObject } from '@statecraft/forms'
import type { DmnElement } from 'dmn-moddle'
import type { FeelType } from './model.ts'

/** Says what is wrong with an element while the file is read. */
export type Report = (element: DmnElement, code: string, params?: JsonObject) => void

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

/** The FEEL type a `typeRef` stands for, through item definitions that rename one; `any` for all else. */
export function feelType(typeRef: unknown, types: Map<string, string>): FeelType {
  if (typeof typeRef !== 'string') return 'any'
  // DMN 1.1 writes the types with a prefix.
  const base = types.get(typeRef) ?? typeRef
  return FEEL_TYPES[base.replace(/^[\w-]+:/, '')] ?? 'any'
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
