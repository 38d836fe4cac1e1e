import { channel } from 'node:diagnostics_channel'

/** Told at each commit of SQLite: how many transactions shared its sync. Costs nothing while nobody listens. */
export const commitGroups = channel('statecraft:commit-group')
