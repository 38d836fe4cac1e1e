export { checkWholeForm } from './server/check-whole-form.ts'
export { standaloneValidator } from './server/standalone.ts'
export { typeName, typesOfForm, typesOfRegister } from './server/types.ts'
export { compileValidator } from './server/validator.ts'
