import { dirname, resolve } from 'node:path'
import type { JsonObject, Language } from '@statecraft/forms'
import {
  createPlayable,
  type Playable,
  type TraceOutcome,
  type TraceScript,
  type WorkingCalendar,
} from '@statecraft/workflows'
import { defaultSettings } from '../plugin/check/settings.ts'
import { machineBeside } from '../plugin/check-file.ts'
import { readDefinitions } from '../plugin/definitions.ts'
import { readPluginFiles } from '../plugin/files.ts'
import { workingCalendar } from '../regulation/calendar.ts'
import { withWords } from './print.ts'

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
    playable: createPlayable(xml, {
      decisions: [...decisions, ...definitions.decisionFiles.values()],
      machines: (id) => machineBeside(file, id),
    }),
    settings: defaultSettings(definitions.settingsSchema),
    calendar: workingCalendar(),
  }
}

/** Plays a script with the settings and calendar its file stands in, unless it brings its own. */
export function playOn({ playable, settings, calendar }: PlayedFile, script: JsonObject): Promise<TraceOutcome> {
  return playable.play({ settings, calendar, ...script } as TraceScript)
}

/** What is printed of an outcome: diagnostics with their sentence; the flows taken only where they are asked for. */
export function printed(outcome: TraceOutcome, { flows, language }: { flows?: boolean; language?: Language }) {
  return {
    ...outcome,
    trace: flows ? outcome.trace : outcome.trace.filter(({ event }) => event !== 'taken'),
    diagnostics: withWords(outcome.diagnostics, language ?? 'vi'),
  }
}
