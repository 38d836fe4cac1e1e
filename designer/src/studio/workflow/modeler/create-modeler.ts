import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'diagram-js-minimap/assets/diagram-js-minimap.css'
import '../../../parts/diagram/markers.css'
import './modeler.css'
import { statecraftModdle, zeebeModdle } from '@statecraft/workflows'
import Modeler from 'bpmn-js/lib/Modeler.js'
import minimapModule from 'diagram-js-minimap'
import type { TFunction } from 'i18next'
import {
  bpmnRenderer,
  fontReady,
  type StepNote,
  stepRendererModule,
  textRenderer,
} from '../../../parts/diagram/index.ts'
import { deadlineOf } from '../element/read.ts'
import type { Element, Moddle } from '../services.ts'
import { contextPadModule } from './context-pad.ts'
import { insertOnFlow, roomOnFlowsModule } from './insert-step.ts'
import { menusModule } from './menus.ts'
import { ownExtensionsModule } from './own-extensions.ts'
import { placeAtStart } from './place.ts'
import { readableIdsModule } from './readable-ids.ts'
import { togetherModule } from './together.ts'
import { translateModule } from './translate.ts'
import { wideStepsModule } from './wide-steps.ts'

/** Our own palette stands beside the canvas. */
const noPaletteModule = { paletteProvider: ['value', null] }

export interface ModelerOptions {
  container: HTMLElement
  xml: string
  words: TFunction<'studio-workflow'>
}

/** A modeler that offers only what runs, drawn as everywhere in the app. Rejects when the XML cannot be read. */
export async function createModeler({ container, xml, words }: ModelerOptions): Promise<Modeler> {
  await fontReady()
  const stepNote: StepNote = ({ businessObject }) => deadlineNote(businessObject as unknown as Moddle, words)
  const modeler: Modeler = new Modeler({
    container,
    additionalModules: [
      stepRendererModule,
      minimapModule,
      readableIdsModule,
      togetherModule,
      ownExtensionsModule,
      roomOnFlowsModule,
      wideStepsModule,
      contextPadModule,
      menusModule,
      noPaletteModule,
      translateModule(words),
    ],
    moddleExtensions: { zeebe: zeebeModdle, statecraft: statecraftModdle },
    bpmnRenderer,
    textRenderer,
    stepNote,
    words,
    insertStep: (flow: Element) => insertOnFlow(modeler, flow),
  })
  await modeler.importXML(xml)
  placeAtStart(modeler)
  return modeler
}

/** The deadline at the top right of a step: a number as "5 ngày", an expression by the setting it reads. */
function deadlineNote(object: Moddle, words: TFunction<'studio-workflow'>): string | null {
  const days = deadlineOf(object)
  if (!days) return null
  return /^=?\s*\d+$/.test(days)
    ? words('deadline.days', { count: Number(days.replace('=', '')) })
    : words('deadline.byRule')
}
