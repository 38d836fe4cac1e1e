import type { BpmnNode } from './bpmn-node.ts'
import { leaveToPerson } from './expression.ts'
import { isJuel } from './juel/convert.ts'
import type { ImportReport } from './report.ts'

/** User task and start event: which form is filled in. */
export function importForm(node: BpmnNode, report: ImportReport): void {
  importFormRef(node, report)
  importFormKey(node, report)
  leaveToPerson(node, report, 'formHandlerClass', 'import-java-needs-person')
  // The fields stay in the file: whoever draws the form reads them there.
  for (const name of ['formData', 'formProperty'])
    if (node.camundaExtensions(name).length > 0)
      report.tell('person', node, 'import-form-fields-need-person', { part: `camunda:${name}` })
}

function importFormRef(node: BpmnNode, report: ImportReport): void {
  const formId = node.take('formRef')
  const binding = node.take('formRefBinding')
  leaveToPerson(node, report, 'formRefVersion', 'import-version-needs-person')
  if (!formId) return
  if (isJuel(formId)) {
    node.keep('formRef', formId)
    report.tell('person', node, 'import-form-needs-person', { part: 'camunda:formRef', value: formId })
    return
  }
  node.zeebe('formDefinition', { formId, ...(binding === 'deployment' && { bindingType: 'deployment' }) })
  report.tell('mapped', node, 'import-mapped', {
    part: 'camunda:formRef',
    value: formId,
    to: 'zeebe:formDefinition formId',
  })
}

/** A plain key is the id of a form; a page or a file of the application is a form that has to be drawn. */
function importFormKey(node: BpmnNode, report: ImportReport): void {
  const key = node.take('formKey')
  if (!key) return
  const isPlain = /^[\p{L}\p{N}_-]+$/u.test(key)
  const formId = isPlain ? key : fileName(key)
  if (formId && !isJuel(key)) node.zeebe('formDefinition', { formId })
  if (isPlain) {
    report.tell('mapped', node, 'import-mapped', {
      part: 'camunda:formKey',
      value: key,
      to: 'zeebe:formDefinition formId',
    })
    return
  }
  node.keep('formKey', key)
  report.tell('person', node, 'import-form-needs-person', { part: 'camunda:formKey', value: key })
}

/** `embedded:app:forms/de-nghi.html` is about the form `de-nghi`. */
function fileName(key: string): string {
  return /([^/:\\]+?)(?:\.[a-z]+)?$/i.exec(key)?.[1] ?? ''
}
