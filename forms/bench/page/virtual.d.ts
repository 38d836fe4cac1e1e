declare module 'virtual:validator-fields' {
  const validator: import('../../src/index.ts').Validator
  export default validator
}
declare module 'virtual:validator-rows' {
  const validator: import('../../src/index.ts').Validator
  export default validator
}
