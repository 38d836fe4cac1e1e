import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Finding } from '../finding.ts'
import type { Form } from '../form.ts'
import type { JsonObject } from '../json.ts'
import { createFormStore, type FormStore } from './form-store.ts'
import type { FormViewProps, ShownFinding } from './form-view-props.ts'
import { ownFindings, together } from './own-findings.ts'
import { useEvaluation } from './use-evaluation.ts'

const NO_FINDINGS: readonly ShownFinding[] = []
const NO_CONTEXT: JsonObject = {}

/** The store of a form view, kept in step with its props. */
export function useFormStore(
  props: FormViewProps,
  wordsOf: (finding: Finding) => { title: string; because?: string },
): FormStore {
  const { compiled, now, context = NO_CONTEXT, findings = NO_FINDINGS, showErrors = false, form } = props
  const { evaluation, evaluated } = useEvaluation(compiled, props.data, now, context)
  const shown = useMemo(
    () => together(ownFindings(evaluation.findings, wordsOf), findings),
    [evaluation.findings, findings, wordsOf],
  )
  const set = useMemo(() => targetsOfSet(form), [form])
  const input = { evaluation, evaluated, findings: shown, showErrors, computed: compiled.computed, set }

  const onChange = useRef(props.onChange)
  useEffect(() => {
    onChange.current = props.onChange
  })
  const first = useRef<FormStore>(null)
  first.current ??= createFormStore({ ...input, data: props.data }, (data) => onChange.current(data))
  const store = first.current
  useLayoutEffect(() => store.update(input))
  useLayoutEffect(() => store.update({ data: props.data }), [store, props.data])
  return store
}

function targetsOfSet(form: Form): string[] {
  return (form.logic ?? []).flatMap((line) => ('then' in line && 'set' in line.then ? Object.keys(line.then.set) : []))
}
