/** Which elements of a draft are new and which only changed. */
export interface ChangedElements {
  fresh: string[]
  changed: string[]
}

/** Elements that the changes name: new when the published diagram does not know their id; flows that are new are marked with them. */
export function changedElements(
  before: string,
  after: string,
  changes: readonly { element: string }[],
): ChangedElements {
  const [known, now] = [idsOf(before), idsOf(after)]
  const named = [...new Set(changes.map(({ element }) => element))].filter((id) => now.has(id))
  return {
    fresh: [...now].filter((id) => !known.has(id)),
    changed: named.filter((id) => known.has(id)),
  }
}

/** Ids of everything that is drawn, by what their shapes and edges show. */
function idsOf(xml: string): Set<string> {
  return new Set([...xml.matchAll(/\sbpmnElement="([^"]*)"/g)].map(([, id]) => id ?? ''))
}
