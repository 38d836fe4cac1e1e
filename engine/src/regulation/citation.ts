import type { Citation } from '@statecraft/forms'
import type { Provision, Regulation } from '../plugin/manifest.ts'

export interface CitationText {
  /** `NĐ 152/2025/NĐ-CP, Điều 4 khoản 3`. */
  text: string
  /** False when nobody has compared the text, or nobody has it. */
  verified: boolean
  /** Words of the provision, or of the nearest above it that is known. */
  provision?: string
}

/** `152/2025/NĐ-CP:4.3` -> number of the regulation and id of the provision, '' for the whole. The number itself has no colon. */
export function parseCitation(ref: Citation): { regulation: string; provision: string } {
  const at = ref.indexOf(':')
  return at < 0 ? { regulation: ref, provision: '' } : { regulation: ref.slice(0, at), provision: ref.slice(at + 1) }
}

/** A citation as people read it, with the words it points to. A regulation nobody has entered keeps its number and is unverified. */
export function citationText(
  ref: Citation,
  regulations: Map<string, Regulation> | Iterable<Regulation>,
  language: 'vi' | 'en' = 'vi',
): CitationText {
  const { regulation: number, provision: id } = parseCitation(ref)
  const regulation =
    regulations instanceof Map ? regulations.get(number) : [...regulations].find((one) => one.id === number)
  const place = placeOf(id, language)
  const text = [regulation?.shortTitle ?? number, place].filter((part) => part !== '').join(', ')
  if (regulation === undefined) return { text, verified: false }
  if (id === '') return { text, verified: regulation.verified }
  const found = nearestProvision(regulation, id)
  if (found === undefined) return { text, verified: false }
  return { text, verified: regulation.verified && found.verified && found.id === id, provision: found.text }
}

/** The provision, or the clause or article that holds it. */
export function nearestProvision(regulation: Regulation, id: string): Provision | undefined {
  for (let parts = id.split('.'); parts.length > 0; parts = parts.slice(0, -1)) {
    const found = regulation.provisions.find((provision) => provision.id === parts.join('.'))
    if (found !== undefined) return found
  }
  return undefined
}

/** `4.3.d` -> `Điều 4 khoản 3 điểm d`; `III.5.c` -> `mục III khoản 5 điểm c`; `0` stands for "article not known" and says nothing. */
function placeOf(id: string, language: 'vi' | 'en'): string {
  if (id === '' || id === '0') return ''
  const [first = '', ...rest] = id.split('.')
  const words = language === 'vi' ? { article: 'Điều', section: 'mục', clause: 'khoản', point: 'điểm' } : english
  const head = `${/^\d/.test(first) ? words.article : words.section} ${first}`
  return [head, ...rest.map((part) => `${/^\d/.test(part) ? words.clause : words.point} ${part}`)].join(' ')
}

const english = { article: 'Article', section: 'Section', clause: 'clause', point: 'point' }
