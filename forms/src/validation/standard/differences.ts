import type { JsonObject, JsonValue } from '../../json.ts'

/** A place where we differ from JSON Schema 2020-12 on purpose, with a schema that shows it. */
export interface Difference {
  /** What the standard says. */
  standard: string
  /** What we do, and why. */
  ours: string
  schema: JsonObject
  /** The code of `checkForm` that refuses it; null where it is let through and data is judged otherwise. */
  refusedFor: string | null
  /** Data the standard accepts and we do not, where it is let through. */
  accepted?: JsonValue
  /** Data the standard refuses and we do not, where it is let through. */
  refused?: JsonValue
}

const inField = (one: JsonObject): JsonObject => ({ type: 'object', properties: { a: { title: 'A', ...one } } })

/** Every difference there is: the standard's cases pass but for these. */
export const differences: Difference[] = [
  {
    standard: 'a keyword nobody knows is ignored',
    ours: 'refused: a slip of the pen would check nothing, in silence',
    schema: inField({ type: 'string', maxLenght: 3 }),
    refusedFor: 'unknown-keyword',
  },
  {
    standard: 'a format is a note that checks nothing',
    ours: 'checked: people expect a date to be one',
    schema: inField({ type: 'string', format: 'date' }),
    refusedFor: null,
    accepted: { a: '2026-02-30' },
  },
  {
    standard: 'a format nobody knows is ignored',
    ours: 'refused, as for keywords',
    schema: inField({ type: 'string', format: 'iri' }),
    refusedFor: 'unknown-format',
  },
  {
    standard: 'patterns should be those of ECMA-262',
    ours: 'no look-around and no back-references: patterns by people run in linear time',
    schema: inField({ type: 'string', pattern: '^(?=a)' }),
    refusedFor: 'pattern-not-supported',
  },
  {
    standard: '`$ref` may name a schema elsewhere',
    ours: 'refused: nothing is ever fetched',
    schema: inField({ $ref: 'https://example.vn/a.json' }),
    refusedFor: 'reference-remote',
  },
  {
    standard: '`$ref` may name an anchor',
    ours: 'refused: references are paths within the form, so that a field can be found and renamed',
    schema: inField({ $ref: '#a' }),
    refusedFor: 'reference-remote',
  },
  {
    standard: '`$ref` may lead back to itself',
    ours: 'refused: a form has an end',
    schema: inField({ $ref: '#' }),
    refusedFor: 'reference-circular',
  },
  {
    standard: '`$dynamicRef` and `$dynamicAnchor` extend schemas',
    ours: 'refused: a form says itself what it asks for',
    schema: inField({ $dynamicRef: '#a' }),
    refusedFor: 'reference-dynamic',
  },
  {
    standard: '`$vocabulary` may bring keywords',
    ours: 'refused: the keywords are those of the standard and four of ours',
    schema: { type: 'object', properties: {}, $vocabulary: {} },
    refusedFor: 'unknown-keyword',
  },
  {
    standard: '`$schema` names any draft',
    ours: 'only 2020-12; older drafts are turned into it by `importForm`',
    schema: { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' },
    refusedFor: 'schema-draft',
  },
  {
    standard: 'a schema may be `true`, `false` or of any type',
    ours: 'a form is an object with fields',
    schema: { type: 'array' },
    refusedFor: 'schema-not-an-object',
  },
  {
    standard: 'any name is a property',
    ours: 'fields are words that expressions can read; names that reach a prototype are refused',
    schema: { type: 'object', properties: { 'a b': { type: 'string' } } },
    refusedFor: 'field-name',
  },
  {
    standard: '`required` may name what `properties` does not',
    ours: 'refused where fields are listed: nobody could fill it in',
    schema: { type: 'object', properties: {}, required: ['a'] },
    refusedFor: 'required-unknown',
  },
  {
    standard: '`uniqueItems` without a limit',
    ours: 'refused above 1,000 items: every two are compared',
    schema: inField({ type: 'array', items: { type: 'string' }, uniqueItems: true }),
    refusedFor: 'unique-items-unbounded',
  },
  {
    standard: 'a schema may be of any size',
    ours: '1,000 fields, 24 levels, 10,000 parts when references are written out',
    schema: inField({
      type: 'object',
      properties: Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`a${index}`, {}])),
    }),
    refusedFor: 'schema-too-many-fields',
  },
  {
    standard: 'null, blank text and an empty list are values',
    ours: 'they count as not filled in: that is what they are to people',
    schema: { type: 'object', required: ['a'], properties: { a: { type: 'string', title: 'A' } } },
    refusedFor: null,
    accepted: { a: ' ' },
  },
  {
    standard: '`minContains: 0` makes `contains` a note',
    ours: 'refused: a demand that asks for nothing is a mistake',
    schema: inField({
      type: 'array',
      maxItems: 5,
      items: { type: 'string' },
      contains: { const: 'x' },
      minContains: 0,
    }),
    refusedFor: 'schema-does-not-compile',
  },
  {
    standard: '`unevaluatedItems` spares only those items that `contains` matched',
    ours: 'it spares all items beside a `contains`, as Ajv has it; `items` says the same of a list in a plainer way',
    schema: {
      type: 'object',
      properties: { a: { title: 'A', type: 'array', maxItems: 5, items: { type: 'string' } } },
      allOf: [
        { if: { required: ['a'] }, then: { properties: { a: { contains: { const: 'x' }, unevaluatedItems: false } } } },
      ],
    },
    refusedFor: null,
    refused: { a: ['x', 'y'] },
  },
]
