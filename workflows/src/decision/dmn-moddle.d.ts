declare module 'dmn-moddle' {
  /** An element as dmn-moddle reads it; its properties are those of `resources/dmn/json/dmn13.json` of the library. */
  export interface DmnElement {
    $type: string
    $attrs?: Record<string, string>
    $parent?: DmnElement
    [property: string]: unknown
  }
  export interface DmnParseResult {
    rootElement: DmnElement
    warnings: Error[]
  }
  export class DmnModdle {
    constructor(packages?: Record<string, unknown>)
    getPackage(prefix: string): unknown
    fromXML(xml: string): Promise<DmnParseResult>
    toXML(element: DmnElement, options?: { format?: boolean }): Promise<{ xml: string }>
  }
}
