/** Namespaces of the files that are imported and written. */
export const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
export const ZEEBE = 'http://camunda.org/schema/zeebe/1.0'
export const MODELER = 'http://camunda.org/schema/modeler/1.0'
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance'

/** Camunda 7 reads its own namespace and that of the engine it came from. */
export const CAMUNDA_7 = ['http://camunda.org/schema/1.0/bpmn', 'http://activiti.org/bpmn']
