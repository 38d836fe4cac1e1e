import Box from '@mui/material/Box'
import { visuallyHidden } from '@mui/utils'
// By its own file: the package's index also loads its test registry, and with it a validator that evaluates code.
import Form from '@rjsf/core/lib/components/Form.js'
import type { RJSFSchema, TemplatesType } from '@rjsf/utils'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { JsonObject } from '../json.ts'
import { branchValidator } from './branch-validator.ts'
import { hasBranches } from './branches.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { findingWords } from './finding-words.ts'
import { FormContext, type FormSurroundings, useFindingsUnder, useForm } from './form-context.ts'
import { formStyle } from './form-style.ts'
import type { FormViewProps } from './form-view-props.ts'
import { LeafField } from './LeafField.tsx'
import { cachedLookup } from './lookup-cache.ts'
import { PageSteps } from './PageSteps.tsx'
import { SectionTemplate } from './SectionTemplate.tsx'
import { translateForm } from './translate-form.ts'
import { allowedUi } from './ui-allow-list.ts'
import { useFocusPath } from './use-focus-path.ts'
import { useFormStore } from './use-form-store.ts'
import { wordsFor } from './words.ts'

const FIELDS = {
  StringField: LeafField,
  NumberField: LeafField,
  BooleanField: LeafField,
  ArrayField: LeafField,
}
const TEMPLATES: Partial<TemplatesType> = { FieldTemplate: FieldFrame, ObjectFieldTemplate: SectionTemplate }

const NO_DATA = {}

// Defaults are given once, when a form is first opened: a value that someone cleared does not come back by itself.
const NO_DEFAULTS = {
  emptyObjectFields: 'skipDefaults',
  constAsDefaults: 'never',
  requiredBooleanDefault: 'skip',
} as const

/**
 * A form as people fill it. It keeps no data: `data` in, `onChange` out at each keystroke. RJSF walks the schema and lays out; each
 * field takes its value and state from the form's store; what is visible, required and wrong is said by the compiled form alone.
 */
export function FormView(props: FormViewProps) {
  const { language = 'vi' } = props
  const form = useMemo(() => {
    const translated = translateForm(props.form, language)
    return { ...translated, uiSchema: allowedUi(translated.uiSchema) }
  }, [props.form, language])
  const words = wordsFor(language)
  const wordsOf = useMemo(() => findingWords(language), [language])
  const store = useFormStore(props, wordsOf)
  const lookup = useMemo(() => cachedLookup(props.lookup), [props.lookup])
  const [ownPage, setOwnPage] = useState<string | null>(null)
  const page = pageOf(form.pages, props.page ?? ownPage)
  const focus = props.focusPath ?? ''
  const onPage = props.onPage ?? setOwnPage
  const { compiled, now, context } = props
  const findingsOf = useCallback(
    (data: JsonObject) => compiled.validate(data, context ? { now, context } : { now }),
    [compiled, now, context],
  )
  const surroundings = useMemo<FormSurroundings>(
    () => ({ form, store, lookup, words, readOnly: props.readOnly ?? false, page, focus, onPage, findingsOf, wordsOf }),
    [form, store, lookup, words, props.readOnly, page, focus, onPage, findingsOf, wordsOf],
  )
  const view = useRef<HTMLDivElement>(null)
  useFocusPath(view, focus, form.pages, page, onPage)

  // The values go to the fields through the store. RJSF needs them only to choose branches, and may lag behind.
  const branches = useMemo(() => hasBranches(form.schema), [form.schema])
  const settled = useDeferredValue(branches ? props.data : NO_DATA)
  return (
    <FormContext value={surroundings}>
      <Box ref={view} lang={language} data-form={form.id} sx={formStyle}>
        {form.pages && page !== null && form.pages.length > 1 && <PageSteps pages={form.pages} page={page} />}
        <Form
          tagName="div"
          schema={form.schema as RJSFSchema}
          uiSchema={form.uiSchema}
          formData={settled}
          validator={branchValidator}
          fields={FIELDS}
          templates={TEMPLATES}
          noValidate
          showErrorList={false}
          idPrefix={props.idPrefix ?? form.id}
          experimental_componentUpdateStrategy="shallow"
          experimental_defaultFormStateBehavior={NO_DEFAULTS}
        >
          {ERROR_COUNT}
        </Form>
      </Box>
    </FormContext>
  )
}

/** Tells a screen reader how many errors are left, whenever that changes. */
function ErrorCount() {
  const { words } = useForm()
  const errors = useFindingsUnder('').filter((finding) => finding.severity === 'error').length
  return (
    <div role="status" style={visuallyHidden}>
      {words.errorsInForm(errors)}
    </div>
  )
}

/** One element for all renderings: a new one would make RJSF walk the whole form. */
const ERROR_COUNT = <ErrorCount />

function pageOf(pages: readonly { id: string }[] | undefined, wanted: string | null): string | null {
  if (!pages || pages.length === 0) return null
  return pages.find((page) => page.id === wanted)?.id ?? pages[0]!.id
}
