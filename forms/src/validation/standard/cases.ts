import type { JsonObject, JsonValue } from '../../json.ts'

/** A schema of the standard with data that it accepts and data that it does not. */
export interface StandardCase {
  schema: JsonObject
  valid: JsonValue[]
  invalid: JsonValue[]
}

const of = (schema: JsonObject, valid: JsonValue[], invalid: JsonValue[]): StandardCase => ({ schema, valid, invalid })

/** What JSON Schema 2020-12 requires of a validator, by keyword: written after Core and Validation, one entry a sentence of theirs. */
export const standardCases: Record<string, StandardCase[]> = {
  type: [
    of({ type: 'integer' }, [1, 1.0, -5, 0], [1.1, '1', {}, [], true, null]),
    of({ type: 'number' }, [1, 1.5, -0], ['1', null, true, [], {}]),
    of({ type: 'string' }, ['', '1'], [1, null, true, [], {}]),
    of({ type: 'object' }, [{}, { a: 1 }], [1, 'a', null, true, []]),
    of({ type: 'array' }, [[], [1]], [1, 'a', null, true, {}]),
    of({ type: 'boolean' }, [true, false], [0, 1, '', null, [], {}]),
    of({ type: 'null' }, [null], [0, '', false, [], {}]),
    of({ type: ['integer', 'string'] }, [1, 'a'], [1.5, null, true]),
  ],
  enum: [
    of(
      { enum: [1, 'a', null, [2], { b: 3 }] },
      [1, 'a', null, [2], { b: 3 }],
      [2, 'b', false, [], { b: 4 }, { b: 3, c: 1 }],
    ),
    of({ enum: [false] }, [false], [0, [0], null]),
    of({ enum: [0] }, [0, -0], [false, [], '0']),
    of({ enum: ['a\u0000b'] }, ['a\u0000b'], ['ab']),
  ],
  const: [
    of({ const: 2 }, [2, 2.0], [5, '2']),
    of({ const: { a: 1, b: [2] } }, [{ b: [2], a: 1 }], [{ a: 1 }, { a: 1, b: [3] }, []]),
    of({ const: null }, [null], [0, false, '']),
    of({ const: false }, [false], [0, [], {}, null]),
    of({ const: 1 }, [1], [true]),
  ],
  multipleOf: [
    of({ multipleOf: 2 }, [10, 'a', 0], [7]),
    of({ multipleOf: 1.5 }, [0, 4.5], [35]),
    of({ multipleOf: 0.5 }, [7.5], [0.3]),
  ],
  maximum: [of({ maximum: 3 }, [2.6, 3, 'x'], [3.5]), of({ exclusiveMaximum: 3 }, [2.2, 'x'], [3, 3.5])],
  minimum: [of({ minimum: -2 }, [-2, 0, 'x'], [-2.0001]), of({ exclusiveMinimum: 1.1 }, [1.2, 'x'], [1.1, 0.6])],
  maxLength: [of({ maxLength: 2 }, ['f', 'fo', 100, '💩💩'], ['foo', 'ắắắ']), of({ maxLength: 0 }, [''], ['a'])],
  minLength: [of({ minLength: 2 }, ['fo', 1], ['f', '💩'])],
  pattern: [
    of({ pattern: '^a*$' }, ['', 'aaa', 1, null, {}], ['abc']),
    of({ pattern: 'a+' }, ['xxaayy'], ['b']),
    of({ pattern: '\\p{L}' }, ['ắ'], ['1']),
  ],
  items: [
    of({ items: { type: 'integer' } }, [[], [1, 2], { 0: 'x' }], [[1, 'x']]),
    of({ items: false }, [[]], [[1]]),
    of({ items: true }, [[], [1]], []),
    of(
      { prefixItems: [{}, { type: 'string' }], items: { type: 'integer' } },
      [[1], [1, 'a', 2]],
      [
        [1, 2],
        [1, 'a', 'b'],
      ],
    ),
  ],
  prefixItems: [
    of(
      { prefixItems: [{ type: 'integer' }, { type: 'string' }] },
      [[], [1], [1, 'a'], [1, 'a', true], { 0: 'x' }],
      [['a'], [1, 2]],
    ),
  ],
  contains: [
    of({ contains: { minimum: 5 } }, [[3, 4, 5], {}, 'x'], [[], [2, 3]]),
    of({ contains: { const: 1 }, maxContains: 1 }, [[1], [1, 2]], [[], [1, 1]]),
    of(
      { contains: { const: 1 }, minContains: 2 },
      [
        [1, 1],
        [1, 2, 1],
      ],
      [[1], []],
    ),
    of({ contains: { const: 1 }, minContains: 0, maxContains: 1 }, [[], [1]], [[1, 1]]),
  ],
  maxItems: [of({ maxItems: 2 }, [[], [1, 2], 'abc'], [[1, 2, 3]])],
  minItems: [of({ minItems: 1 }, [[1], '', {}], [[]])],
  uniqueItems: [
    of(
      { uniqueItems: true },
      [
        [1, 2],
        [1, true],
        [0, false],
        [[1], [2]],
        [{ a: 1 }, { a: 2 }],
        ['a', 'b'],
        [1, '1'],
      ],
      [
        [1, 1],
        [1.0, 1],
        [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
        [[1], [1]],
        [null, null],
      ],
    ),
    of(
      { uniqueItems: false },
      [
        [1, 1],
        [{}, {}],
      ],
      [],
    ),
  ],
  properties: [
    of({ properties: { a: { type: 'integer' }, b: {} } }, [{}, { a: 1 }, { b: 'x', c: 1 }, [], 'x'], [{ a: 'x' }]),
    of({ properties: { a: true, b: false } }, [{}, { a: 1 }], [{ b: 1 }]),
    of(
      { properties: { 'foo\nbar': { type: 'number' }, 'a"b': { type: 'number' }, toString: { type: 'number' } } },
      [{ 'foo\nbar': 1, 'a"b': 1 }, {}],
      [{ 'foo\nbar': '1' }, { toString: 'x' }],
    ),
  ],
  patternProperties: [
    of(
      { patternProperties: { 'f.*o': { type: 'integer' }, '^X': true } },
      [{ foo: 1 }, { a: 'x' }, [], { Xa: 'x' }],
      [{ foo: 'x' }, { fo: 1, fooo: 'x' }],
    ),
  ],
  additionalProperties: [
    of(
      { properties: { a: {} }, patternProperties: { '^v': {} }, additionalProperties: false },
      [{ a: 1 }, { v1: 1 }, [1], 'x'],
      [{ b: 1 }],
    ),
    of({ properties: { a: {} }, additionalProperties: { type: 'boolean' } }, [{ a: 1, b: true }], [{ b: 1 }]),
    of({ allOf: [{ properties: { a: {} } }], additionalProperties: { type: 'boolean' } }, [{ a: true }], [{ a: 1 }]),
  ],
  propertyNames: [
    of({ propertyNames: { maxLength: 3 } }, [{}, { f: 1 }, [1]], [{ foobar: 1 }]),
    of({ propertyNames: false }, [{}], [{ a: 1 }]),
  ],
  required: [
    of({ required: ['a'] }, [{ a: null }, [], 'x'], [{}, { b: 1 }]),
    of({ required: ['toString', 'a"b'] }, [{ toString: 1, 'a"b': 1 }], [{}, { toString: 1 }]),
  ],
  maxProperties: [
    of({ maxProperties: 1 }, [{}, { a: 1 }, [1, 2]], [{ a: 1, b: 2 }]),
    of({ maxProperties: 0 }, [{}], [{ a: 1 }]),
  ],
  minProperties: [of({ minProperties: 1 }, [{ a: 1 }, [], ''], [{}])],
  dependentRequired: [of({ dependentRequired: { b: ['a'] } }, [{}, { a: 1 }, { a: 1, b: 2 }, ['b'], 'b'], [{ b: 2 }])],
  dependentSchemas: [
    of(
      { dependentSchemas: { b: { properties: { a: { type: 'integer' } } }, c: false } },
      [{ a: 'x' }, { a: 1, b: 1 }, ['b']],
      [{ a: 'x', b: 1 }, { c: 1 }],
    ),
  ],
  allOf: [
    of({ allOf: [{ required: ['a'] }, { properties: { a: { type: 'integer' } } }] }, [{ a: 1 }], [{}, { a: 'x' }]),
    of({ allOf: [true, false] }, [], [1]),
    of({ allOf: [{}, {}] }, [1], []),
  ],
  anyOf: [
    of({ anyOf: [{ type: 'integer' }, { minimum: 2 }] }, [1, 2.5, 3, 'x'], [1.5]),
    of({ anyOf: [false, false] }, [], [1]),
  ],
  oneOf: [
    of({ oneOf: [{ type: 'integer' }, { minimum: 2 }] }, [1, 2.5], [3, 1.5]),
    of({ oneOf: [true, true] }, [], [1]),
    of({ oneOf: [{ required: ['a'] }, { required: ['b'] }] }, [{ a: 1 }, { b: 1 }], [{}, { a: 1, b: 1 }]),
  ],
  not: [
    of({ not: { type: 'integer' } }, ['a', 1.5], [1]),
    of({ not: {} }, [], [1, 'a', null]),
    of({ not: { not: {} } }, [1, null], []),
  ],
  'if-then-else': [
    of({ if: { exclusiveMaximum: 0 }, then: { minimum: -10 } }, [-1, 3, 'x'], [-100]),
    of({ if: { exclusiveMaximum: 0 }, else: { multipleOf: 2 } }, [-1, 4], [3]),
    of({ if: { const: 'a' }, then: { minLength: 1 }, else: { const: 'other' } }, ['a', 'other'], ['x']),
    of({ if: true, then: { const: 1 }, else: { const: 2 } }, [1], [2]),
  ],
  $ref: [
    of({ properties: { a: { $ref: '#/$defs/n' } }, $defs: { n: { type: 'integer' } } }, [{ a: 1 }], [{ a: 'x' }]),
    of(
      { properties: { a: { $ref: '#/$defs/n', maximum: 3 } }, $defs: { n: { type: 'integer' } } },
      [{ a: 3 }],
      [{ a: 4 }, { a: 'x' }],
    ),
    of(
      { properties: { a: { $ref: '#' } }, additionalProperties: false },
      [{ a: {} }, { a: { a: {} } }],
      [{ b: 1 }, { a: { b: 1 } }],
    ),
    of(
      {
        $defs: { 'a~b': { type: 'integer' }, 'a/b': { type: 'string' }, 'a%b': { type: 'null' } },
        properties: { t: { $ref: '#/$defs/a~0b' }, s: { $ref: '#/$defs/a~1b' }, p: { $ref: '#/$defs/a%25b' } },
      },
      [{ t: 1, s: 'x', p: null }],
      [{ t: 'x' }, { s: 1 }, { p: 1 }],
    ),
    of(
      { $ref: '#/$defs/c', $defs: { a: { type: 'integer' }, b: { $ref: '#/$defs/a' }, c: { $ref: '#/$defs/b' } } },
      [5],
      ['a'],
    ),
    of({ properties: { $ref: { type: 'string' } } }, [{ $ref: 'a' }], [{ $ref: 2 }]),
  ],
  unevaluatedProperties: [
    of({ properties: { a: {} }, unevaluatedProperties: false }, [{}, { a: 1 }], [{ b: 1 }]),
    of({ allOf: [{ properties: { a: {} } }], unevaluatedProperties: false }, [{ a: 1 }], [{ a: 1, b: 1 }]),
    of(
      {
        if: { properties: { k: { const: 1 } }, required: ['k'] },
        then: { properties: { a: {} } },
        unevaluatedProperties: false,
      },
      [{ k: 1, a: 1 }],
      [{ a: 1 }, { k: 1, b: 1 }],
    ),
    of({ unevaluatedProperties: { type: 'string' } }, [{ a: 'x' }], [{ a: 1 }]),
  ],
  unevaluatedItems: [of({ prefixItems: [{}], unevaluatedItems: false }, [[], [1]], [[1, 2]])],
  'titles and notes': [
    of(
      {
        title: 'A',
        description: 'B',
        default: 5,
        examples: [1],
        deprecated: true,
        readOnly: true,
        writeOnly: true,
        $comment: 'C',
      },
      [1, 'x', null],
      [],
    ),
  ],
  content: [of({ contentMediaType: 'application/json', contentEncoding: 'base64' }, ['{:}', '%', 1], [])],
}
