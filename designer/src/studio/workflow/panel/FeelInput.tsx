import { isFeel, parseExpression, stripFeel, wordsOf } from '@statecraft/forms'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CommitInput } from '../../parts/CommitInput.tsx'
import { usePanel } from './panel-context.ts'

export interface FeelInputProps {
  label: string
  hideLabel?: boolean
  value: string
  onCommit: (text: string) => void
  /** Says more than the syntax: names that are not known there. Called with the `=` before the text. */
  check?: (expression: string) => string | undefined
  /** Text without `=` is FEEL all the same: the `=` is added. */
  always?: boolean
  help?: string
}

/** FEEL, checked while one types; what is wrong is said and kept all the same, as a draft may be wrong. */
export function FeelInput({ label, hideLabel, value, onCommit, check, always = false, help }: FeelInputProps) {
  const { disabled } = usePanel()
  const { i18n } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const written = (text: string) => {
    const trimmed = text.trim()
    return always && trimmed !== '' && !isFeel(trimmed) ? `=${trimmed}` : trimmed
  }
  const expression = written(typed ?? value)
  return (
    <CommitInput
      label={label}
      hideLabel={hideLabel}
      code
      disabled={disabled}
      value={value}
      help={help}
      error={expression ? (syntaxError(expression, language) ?? check?.(expression)) : undefined}
      onType={setTyped}
      onCommit={(text) => {
        setTyped(null)
        onCommit(written(text))
        return undefined
      }}
    />
  )
}

function syntaxError(expression: string, language: 'vi' | 'en'): string | undefined {
  if (!isFeel(expression)) return undefined
  const { diagnostics } = parseExpression(stripFeel(expression))
  return diagnostics[0] && wordsOf(diagnostics[0], language).title
}
