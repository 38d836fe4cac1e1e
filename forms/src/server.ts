export { standaloneValidator } from './server/standalone.ts'
export { compileValidator } from './server/validator.ts'
