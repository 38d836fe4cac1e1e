/** How a case is named in full: its title, and its unit where the title does not say it already. */
export const caseTitle = (title: string, unit: { name: string }) =>
  title.includes(unit.name) ? title : `${title}, ${unit.name}`
