import { dirname, resolve } from 'node:path'
import type { JsonObject } from '@statecraft/forms'
import { createPlayable, type Playable, type WorkingCalendar } from '@statecraft/workflows'
import { defaultSettings } from '../plugin/check/settings.ts'
import { readDefinitions } from '../plugin/definitions.ts'
import { readPluginFiles } from '../plugin/files.ts'
import { workingCalendar } from '../regulation/calendar.ts'

/** A diagram that scripts are played on, with what its plugin gives it. */
export interface PlayedFile {
  playable: Playable
  settings: JsonObject
  calendar: WorkingCalendar
}

/** Makes a diagram ready. One that stands in a plugin's `workflows` has the plugin's decisions and settings, beside `decisions`. */
export async function readPlayed(file: string, xml: string, decisions: string[]): Promise<PlayedFile> {
  const { definitions } = readDefinitions((await readPluginFiles(dirname(dirname(resolve(file))))).files)
  return {
    playable: createPlayable(xml, { decisions: [...decisions, ...definitions.decisionFiles.values()] }),
    settings: defaultSettings(definitions.settingsSchema),
    calendar: workingCalendar(),
  }
}
