/** The colours of one scheme, named by what they are for. Contrast was measured: text 4.5, edges and icons 3 at least. */
export interface Tokens {
  background: string
  paper: string
  rail: string
  sunk: string
  text: string
  secondText: string
  line: string
  edge: string
  accent: { main: string; on: string; hover: string; ground: string }
  error: { main: string; ground: string }
  warning: { main: string; ground: string }
  success: { main: string; ground: string }
}

export const light: Tokens = {
  background: '#F4F6F8',
  paper: '#FFFFFF',
  rail: '#FAFBFC',
  sunk: '#EEF1F4',
  text: '#17212B',
  secondText: '#536070',
  line: '#DCE2E8',
  edge: '#7A8794',
  accent: { main: '#155EAF', on: '#FFFFFF', hover: '#0F4C90', ground: '#E8F1FB' },
  error: { main: '#B3261E', ground: '#FDEEEC' },
  warning: { main: '#855600', ground: '#FFF4DA' },
  success: { main: '#1B7340', ground: '#E7F5EC' },
}

export const dark: Tokens = {
  background: '#10161C',
  paper: '#182129',
  rail: '#141C23',
  sunk: '#202B35',
  text: '#E7EDF3',
  secondText: '#A3B3C1',
  line: '#2B3742',
  edge: '#6F8190',
  accent: { main: '#7FB6F5', on: '#0E1B29', hover: '#A5CDF9', ground: '#1B3450' },
  error: { main: '#FF9D94', ground: '#47201E' },
  warning: { main: '#F2C063', ground: '#41320F' },
  success: { main: '#7FD6A0', ground: '#173624' },
}

export const fontFamily = '"Source Sans 3 Variable", "Segoe UI", system-ui, sans-serif'

/** Widths and heights that several screens share, px. */
export const measures = {
  rail: 216,
  narrowRail: 56,
  topBar: 48,
  phoneTopBar: 56,
  list: 520,
  column: 384,
  actionBar: 56,
}
