import type { Finding } from '../finding.ts'
import { type Language, type Words, wordsOf } from '../words.ts'

/** The words of the form's own findings in a language. */
export function findingWords(language: Language): (finding: Finding) => Words {
  return (finding) => wordsOf(finding, language)
}
