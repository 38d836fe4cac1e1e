/** What a webhook may be told of. */
export const outsideEvents = ['case.started', 'task.opened', 'task.completed', 'case.ended', 'incident.opened'] as const

export type OutsideEvent = (typeof outsideEvents)[number]
