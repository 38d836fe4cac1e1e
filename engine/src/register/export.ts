import type { JsonObject, JsonValue } from '@statecraft/forms'
import ExcelJS from 'exceljs'
import type { RegisterDefinition } from '../plugin/manifest.ts'

/** A record as an export writes it. */
export type ExportedRecord = { id: string; data: JsonObject }

/**
 * Records as comma-separated values with a heading, readable by Excel in Vietnamese (UTF-8 with a mark). A cell that a spreadsheet would
 * take for a formula gets an apostrophe in front: whoever opens the file must not run what somebody typed into a form.
 */
export function recordsAsCsv(register: RegisterDefinition, records: ExportedRecord[]): string {
  const rows = [
    headings(register),
    ...records.map((record) => register.columns.map((name) => safeText(textOf(record.data[name])))),
  ]
  return `\uFEFF${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

/** Records as a workbook of one sheet. Text is written as text, so that a formula in it stays a word. */
export async function recordsAsXlsx(register: RegisterDefinition, records: ExportedRecord[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  // Excel refuses these signs and more than 31 letters in the name of a sheet.
  const sheet = workbook.addWorksheet(register.title.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31))
  sheet.addRow(headings(register)).font = { bold: true }
  for (const { data } of records) sheet.addRow(register.columns.map((name) => cellOf(data[name])))
  sheet.columns.forEach((column) => {
    column.width = 22
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** Titles of the columns, as the register's page shows them. */
function headings({ schema, columns }: RegisterDefinition): string[] {
  const properties = (schema.properties ?? {}) as Record<string, JsonObject>
  return columns.map((name) => (typeof properties[name]?.title === 'string' ? properties[name].title : name))
}

function cellOf(value: JsonValue | undefined): string | number | null {
  if (typeof value === 'number') return value
  return value === undefined || value === null ? null : textOf(value)
}

function textOf(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(textOf).join('; ')
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function safeText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
