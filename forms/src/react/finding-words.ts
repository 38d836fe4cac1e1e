import type { Finding } from '../finding.ts'

/** The words of the form's own findings in a language. */
export function findingWords(_language: 'vi' | 'en'): (finding: Finding) => { title: string; because?: string } {
  return (finding) => ({ title: finding.code })
}
