import { propertiesOf, validatorOf } from '../../register/record.ts'
import { diagnose, type PluginCheck } from './parts.ts'

/** A register's label, columns and subject are properties of its records; a code list has its items, each code once. */
export const checkRegisters: PluginCheck = ({ definitions: { registers, sources } }) =>
  [...registers.values()].flatMap((register) => {
    const file = sources.get(`register/${register.id}`)
    const found = []
    const subject = register.subject === undefined ? [] : [register.subject]
    const known = new Set([...propertiesOf(register.schema), ...(register.kind === 'code-list' ? itemProperties : [])])
    for (const name of new Set([register.label, ...register.columns, ...(register.searchable ?? []), ...subject])) {
      if (!known.has(name))
        found.push(diagnose('register-column-missing', file, name, { register: register.title, field: name }))
    }
    try {
      validatorOf(register)
    } catch (error) {
      found.push(
        diagnose('register-schema-broken', file, '/schema', { register: register.title, reason: String(error) }),
      )
    }
    if (register.kind === 'code-list' && register.items === undefined)
      found.push(diagnose('code-list-empty', file, '/items', { register: register.title }))
    const codes = new Set<string>()
    for (const { code } of register.items ?? []) {
      if (codes.has(code)) found.push(diagnose('code-twice', file, code, { register: register.title, code }, 'warning'))
      codes.add(code)
    }
    return found
  })

/** What every item of a code list has beside what its schema says. */
const itemProperties = ['code', 'title', 'from', 'to']
