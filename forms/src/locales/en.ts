import type { Words } from '../words.ts'

/** English words of every code of forms. */
export const en: Record<string, Words> = {
  required: { title: '“{field}” is missing.' },
  type: { title: '“{field}” has the wrong type.', because: 'Enter {type}.' },
  enum: { title: '“{field}” has no value “{value}”.', because: 'Choose one of: {allowed}.' },
  const: { title: '“{field}” must be “{allowedValue}”.' },
  minimum: { title: '“{field}” must be {limit} or more.', because: 'It is {value}.' },
  'exclusive-minimum': { title: '“{field}” must be more than {limit}.', because: 'It is {value}.' },
  maximum: { title: '“{field}” must be {limit} or less.', because: 'It is {value}.' },
  'exclusive-maximum': { title: '“{field}” must be less than {limit}.', because: 'It is {value}.' },
  'multiple-of': { title: '“{field}” must be a multiple of {multipleOf}.', because: 'It is {value}.' },
  'min-length': { title: '“{field}” is too short.', because: 'At least {limit} characters are needed.' },
  'max-length': { title: '“{field}” is too long.', because: 'At most {limit} characters are allowed.' },
  pattern: { title: '“{field}” does not have the required form.', because: 'It is “{value}”.' },
  format: { title: '“{field}” is not {format}.', because: 'It is “{value}”.' },
  'min-items': { title: '“{field}” needs at least {limit} items.' },
  'max-items': { title: '“{field}” may have at most {limit} items.' },
  'unique-items': { title: '“{field}” has an item twice.', because: 'Item {first} is the same as item {second}.' },
  contains: { title: '“{field}” lacks a required item.', because: 'At least {limit} matching items are needed.' },
  'min-properties': { title: '“{field}” needs at least {limit} entries.' },
  'max-properties': { title: '“{field}” may have at most {limit} entries.' },
  'unknown-field': { title: 'The form has no field “{field}”.' },
  'property-name': { title: '“{field}” has an entry with a wrong name.' },
  'any-of': { title: '“{field}” is none of the cases allowed.' },
  'one-of': { title: '“{field}” must be exactly one of the cases allowed.' },
  not: { title: '“{field}” is a case that is not allowed.' },
  'not-valid': { title: '“{field}” is not valid.' },
  'too-complex': { title: 'The data is nested too deeply to be checked.' },
  'logic-failed': {
    title: 'The condition or value of “{field}” could not be evaluated.',
    because: 'Ask the administrator to look at the expression {source}.',
  },

  'expression-empty': { title: 'There is no expression.' },
  'expression-too-long': { title: 'The expression has {length} characters.', because: 'At most {limit} are allowed.' },
  'expression-too-complex': {
    title: 'The expression is too complex.',
    because: 'It has {nodes} parts; at most {limit} are allowed.',
  },
  'expression-syntax': {
    title: 'The expression is wrong at character {at}, near “{near}”.',
    because: 'Expression: {source}',
  },
  'expression-reserved-name': {
    title: 'The name “{name}” cannot be used.',
    because: 'Names that begin with “__” are kept for the system.',
  },
  'expression-range-too-large': { title: 'The range has {size} elements.', because: 'At most {limit} are allowed.' },
  'expression-iterates-too-often': {
    title: 'The expression iterates {count} times.',
    because: 'At most {limit} times are allowed.',
  },
  'expression-not-supported': { title: 'The expression uses something that is not supported: {source}' },
  'expression-too-costly': { title: 'The expression took too long and was stopped: {source}' },
  'expression-gives-no-data': {
    title: 'The expression gives no data: {source}',
    because: 'Its result is a function or a range.',
  },
  'expression-failed': { title: 'The expression could not be evaluated: {source}' },
  'pattern-not-supported': {
    title: 'The pattern “{pattern}” cannot be used.',
    because: 'Look-ahead, look-behind, back-references and repeats above 1,000 are not supported.',
  },

  'too-deep': { title: 'The form file is nested more than {limit} levels deep.' },
  'too-large': { title: 'The form file is too large.', because: 'At most {limit} characters are allowed.' },
  'prototype-name': { title: 'The name “{name}” cannot be used.' },
  'not-json': { title: 'The form holds a value that is no JSON ({type}).' },
  'form-not-an-object': { title: 'This file is no form.' },
  'unknown-key': { title: 'A form has no part “{key}”.', because: 'Did you mean “{suggestion}”?' },
  'form-id': {
    title: 'The id “{value}” is not valid.',
    because: 'Use small letters without accents, digits and hyphens.',
  },
  'text-missing': { title: 'A title or text is missing here.' },
  'schema-missing': { title: 'The form declares no fields.' },
  'schema-draft': { title: 'JSON Schema “{value}” cannot be used.', because: 'Use 2020-12.' },
  'schema-not-an-object': {
    title: 'A form must be a group of fields.',
    because: 'The type of its schema must be “object”.',
  },
  'wrong-type': { title: 'The part “{key}” has the wrong type.', because: 'It must be {expected}.' },
  'logic-line': {
    title: 'This line of logic is not complete.',
    because: 'It needs “when” and exactly one of show, require, enable, set and finding.',
  },
  'finding-code': {
    title: 'The code “{value}” is not valid.',
    because: 'Use small letters without accents, digits, hyphens and dots.',
  },
  'finding-severity': { title: 'The severity “{value}” is not valid.', because: 'Use error, warning or info.' },
  pointer: { title: '“{value}” is no path to a field.', because: 'A path looks like /group/field.' },
  'page-shape': { title: 'This page is not complete.', because: 'A page needs an id, a title and a list of fields.' },

  'schema-too-many-fields': { title: 'The form has {count} fields.', because: 'At most {limit} are allowed.' },
  'schema-too-deep': { title: 'Fields are nested more than {limit} levels deep.' },
  'schema-too-large': {
    title: 'References multiply too much.',
    because: 'Written out, the schema has more than {limit} parts.',
  },
  'reference-remote': { title: 'A form cannot refer to anything outside it: “{value}”.' },
  'reference-unknown': { title: 'The reference “{value}” leads nowhere.' },
  'reference-circular': { title: 'The reference here leads back to itself.' },
  'reference-dynamic': { title: 'Dynamic references are not supported.' },
  'unique-items-unbounded': {
    title: 'A list without repeats needs a limit.',
    because: 'Set its largest number of items to {limit} or less.',
  },
  'unknown-keyword': { title: 'There is no keyword “{name}”.', because: 'Did you mean “{suggestion}”?' },
  'unknown-format': { title: 'There is no format “{value}”.', because: 'Use one of: {allowed}.' },
  'schema-does-not-compile': { title: 'The schema of the form is wrong.', because: '{reason}' },

  'field-name': {
    title: 'The field name “{name}” ({field}) is not valid.',
    because: 'Use letters, digits and underscores; do not begin with a digit.',
  },
  'field-name-reserved': { title: 'The field name “{name}” ({field}) is a word of expressions.' },
  'field-without-title': { title: 'The field “{name}” has no title.' },
  'field-kind-unknown': { title: 'The field “{field}” is of a kind that is not supported {type}.' },
  'required-unknown': {
    title: '“{name}” is required, but there is no such field.',
    because: 'Did you mean “{suggestion}”?',
  },
  'list-without-limit': { title: 'The list “{field}” has no largest number of items.' },
  'register-lookup-shape': {
    title: 'The look-up of “{field}” is not complete.',
    because: 'It needs the id of a register and the fields it fills.',
  },
  'code-list-shape': { title: 'The field “{field}” names no code list.' },
  'money-not-whole': { title: 'The amount “{field}” must be an integer of đồng.' },
  'citation-shape': {
    title: 'The citation of “{field}” is not well formed.',
    because: 'Write the number, a colon, then article, clause and point: 06/2022/QH15:74.1.d.',
  },
  'prefill-unknown-field': {
    title: 'The look-up “{field}” fills “{name}”, which does not stand beside it.',
    because: 'Did you mean “{suggestion}”?',
  },

  'ui-not-allowed': { title: 'The display option “{name}” cannot be set so.', because: 'Did you mean “{suggestion}”?' },
  'ui-unknown-field': {
    title: 'The display options speak of “{name}”, which is no field.',
    because: 'Did you mean “{suggestion}”?',
  },
  'page-twice': { title: 'Two pages have the id “{page}”.' },
  'page-unknown-field': {
    title: 'The page “{page}” has “{name}”, which is no field.',
    because: 'Did you mean “{suggestion}”?',
  },
  'page-field-twice': { title: '“{name}” on the page “{page}” already stands on the page “{before}”.' },
  'field-on-no-page': { title: 'The field “{field}” stands on no page.' },
  'logic-unknown-field': {
    title: 'The logic speaks of “{pointer}”, which is no field of the form.',
    because: 'Did you mean “{suggestion}”?',
  },
  'logic-unknown-name': {
    title: 'The expression reads “{name}”, which does not exist.',
    because: 'Did you mean “{suggestion}”?',
  },
  'logic-circle': { title: 'These fields depend on each other in a circle: {fields}.' },
  'computed-twice': { title: 'The field “{field}” is computed twice.' },
  'translation-of-nothing': { title: 'The translation “{language}” of “{pointer}” stands for no text.' },

  'edit-unknown-place': { title: 'The form has no place “{pointer}”.' },
  'edit-unknown-field': { title: 'The form has no field “{pointer}”.', because: 'Did you mean “{suggestion}”?' },
  'edit-name-taken': { title: 'There is a field “{name}” here already.' },
  'edit-field-in-use': {
    title: 'The field “{field}” is read by the logic: {expressions}.',
    because: 'Change that logic before removing the field.',
  },
}
