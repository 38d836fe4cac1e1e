/** Our own keywords in a property's schema, see `FieldKeywords`. Any other unknown keyword is an error. */
export const fieldKeywords = ['x-field', 'x-code-list', 'x-register', 'x-cites'] as const

/** Formats a form may use. All of ajv-formats' that are linear in time and mean something to people. */
export const formats = ['date', 'time', 'date-time', 'email', 'uri', 'uuid'] as const
