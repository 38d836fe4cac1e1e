import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import { samplePlugin } from '../../src/case/sample.testing.ts'
import type { LoadedPlugin } from '../../src/plugin/loaded.ts'

/** Each waits for something else: people, machines, the clock, a message, a signal, another case, several people. */
const workflows: Record<string, string> = {
  'don-nghi': `
    start > nop > duyet > xor
    xor > nop if =ketLuan = "tra-lai"
    xor > cho default
    cho > gui > end
    nop: user roles=nhan-vien
    nhac: timer on=nop cycle=R2/PT20M cancels=false
    nhac > ghi > end-2
    ghi: service type=gui retries=3
    duyet: user roles=nhan-vien
    han: timer on=duyet duration=PT2H
    han > cho
    cho: timer duration=PT1H
    gui: service type=gui retries=3
    khong: boundary error=tu-choi on=gui
    khong > end-3`,
  'xin-y-kien': `
    start > goi > tin > end
    goi: call process=kiem-tra
    hong: boundary error=khong-dat on=goi
    hong > end-2
    han: timer on=goi duration=PT6H
    han > end-3
    tin: catch message=tra-loi key='=ma'`,
  'kiem-tra': `
    start > xem > xor
    xor > bao-loi if =ketLuan = "tra-lai"
    xor > hieu default
    hieu: throw signal=mo-cua in.dau='=dau'
    hieu > end
    xem: user roles=nhan-vien
    bao-loi: end error=khong-dat`,
  'nghe-hieu': `
    start > and
    and > hieu > join
    and > viec > join
    join: and
    join > end
    hieu: catch signal=mo-cua
    viec: user roles=nhan-vien`,
  'tin-mo': `
    start-tin > viet > gui > end
    start-tin: start message=xin-mo
    viet: user roles=nhan-vien
    gui: throw message=tra-loi key='=ma' in.dau='=dau'`,
  'mo-bang-hieu': `
    start-hieu > end
    start-hieu: start signal=mo-cua`,
  'hang-gio': `
    start-gio > gui > end
    start-gio: start cycle=R4/PT1H
    gui: service type=gui retries=3`,
  'nhieu-nguoi': `
    start > y-kien > end
    y-kien: user roles=nhan-vien each='=ds' item=ai`,
}

/** Workflows that a person may start. */
export const startable = ['don-nghi', 'don-nghi', 'xin-y-kien', 'nghe-hieu', 'nhieu-nguoi'] as const

/** The plugin that the simulated nodes run. */
export function simulatedPlugin(): LoadedPlugin {
  const drawn = Object.entries(workflows).map(([id, text]) => [id, bpmn(text, id)] as const)
  return samplePlugin({ workflows: new Map(drawn), rules: [], forms: new Map() })
}
