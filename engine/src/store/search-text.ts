/** Text as it is searched: without accents, lower case, single spaces; so "Hồ sơ Đống Đa" is found by "dong da". */
export function searchText(...parts: (string | null | undefined)[]): string {
  return parts
    .filter((part) => part)
    .join(' ')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** A `like` pattern that finds `search` anywhere; its own wildcards mean themselves (escape character `\`). */
export function likeAnywhere(search: string): string {
  return `%${searchText(search).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}
