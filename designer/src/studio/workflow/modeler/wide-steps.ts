import ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory.js'
import type { Moddle } from '../services.ts'

/** Steps are drawn as wide as the renderer needs for a name of two lines. */
class WideSteps extends ElementFactory {
  override getDefaultSize(element: Moddle & { businessObject?: Moddle }, di?: object) {
    const object = element.businessObject ?? element
    if (object.$instanceOf('bpmn:Task')) return { width: 144, height: 80 }
    return super.getDefaultSize(element, di)
  }
}

export const wideStepsModule = { elementFactory: ['type', WideSteps] }
