import type { TFunction } from 'i18next'

/** The few words of bpmn-js itself that people see, in ours. */
export const translateModule = (words: TFunction<'studio-workflow'>) => ({
  translate: [
    'value',
    (text: string, places: Record<string, string> = {}) => {
      const own: Record<string, string> = {
        'Toggle minimap': words('canvas.overview'),
        'Search in diagram': words('canvas.search'),
      }
      return (own[text] ?? text).replace(/{([^}]+)}/g, (_, name: string) => places[name] ?? `{${name}}`)
    },
  ],
})
