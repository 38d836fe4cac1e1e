import type { ReactNode } from 'react'

/** A column of a table: what stands in it, and how. */
export interface Column<Row> {
  id: string
  title: string
  cell: (row: Row) => ReactNode
  align?: 'left' | 'right'
  width?: number | string
  /** Never broken over lines: days, figures, numbers of cases. */
  short?: boolean
  /** Left out on a phone. */
  wideOnly?: boolean
  /** Speaks for itself where rows are stacked on a phone. */
  untitled?: boolean
}
