declare module 'virtual:sample-validator' {
  const validator: import('../src/index.ts').Validator
  export default validator
}
declare module '*.css' {}
