import type { Context } from 'hono'

/** Languages that all words exist in, the first being the one to fall back to. */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** The best of our languages by `Accept-Language`; Vietnamese when the reader asks for none of them. */
export function languageOf(c: Context): Language {
  const wanted = (c.req.header('accept-language') ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';')
      const weight = options.find((option) => option.trim().startsWith('q='))
      return { tag, weight: weight ? Number(weight.trim().slice(2)) || 0 : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of wanted) {
    const found = languages.find((language) => tag === language || tag.startsWith(`${language}-`))
    if (found) return found
  }
  return 'vi'
}
