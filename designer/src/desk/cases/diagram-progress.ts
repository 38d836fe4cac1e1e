import type { CaseDetail } from '@statecraft/engine/client'
import type { TFunction } from 'i18next'
import { formatDay } from '../../parts/dates.ts'

/** A case's progress with its days as they stand on steps: `20/11` where it was, `hạn 07/12` where it waits. */
export function diagramProgress({ progress }: Pick<CaseDetail, 'progress'>, t: TFunction): CaseDetail['progress'] {
  const notes = Object.entries(progress.notes).map(([element, note]) => {
    const day = isDay(note) ? formatDay(note).slice(0, 5) : note
    return [element, progress.active.includes(element) && isDay(note) ? t('way.until', { day }) : day]
  })
  return { ...progress, notes: Object.fromEntries(notes) }
}

/** A note as it stands in a list: the whole day. */
export const longNote = (note: string | undefined) => (note && isDay(note) ? formatDay(note) : note)

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}/.test(text)
