/** Rows of cells out of what Excel puts on the clipboard: tabs between cells, quotes around a cell that holds a line break. */
export function parseCells(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/y
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text)
    if (!match) {
      // A quote within a cell that does not begin with one: take the line as it stands.
      const end = text.slice(cell.lastIndex).search(/[\t\r\n]/)
      const stop = end < 0 ? text.length : cell.lastIndex + end
      return [...rows, ...parseCells(text.slice(stop))]
    }
    rows.at(-1)!.push(unquoted(match[1]!).trim())
    if (match[2] !== '\t' && cell.lastIndex < text.length) rows.push([])
  }
  return rows.filter((row) => row.some((content) => content !== ''))
}

function unquoted(cell: string): string {
  return cell.startsWith('"') && cell.endsWith('"') && cell.length > 1 ? cell.slice(1, -1).replaceAll('""', '"') : cell
}
