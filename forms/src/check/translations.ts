import type { JsonObject } from '../json.ts'
import { isPointer, pointerOf, stepsOf, valueAt } from '../pointer.ts'
import { diagnostic, type FormCheck } from './diagnostic.ts'

/** Each translation must stand for a text that is in the form. */
export const checkTranslations: FormCheck = (form) =>
  Object.entries(form.translations ?? {}).flatMap(([language, texts]) =>
    Object.keys(texts)
      .filter(
        (pointer) =>
          !isPointer(pointer) || typeof valueAt(form as unknown as JsonObject, stepsOf(pointer)) !== 'string',
      )
      .map((pointer) =>
        diagnostic(
          'translation-of-nothing',
          pointerOf(['translations', language, pointer]),
          { language, pointer },
          'warning',
        ),
      ),
  )
