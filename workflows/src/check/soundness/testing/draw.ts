import type { Block, Border, Handler, Step } from './blocks.ts'
import { FAULTS } from './faults.ts'
import type { Ends, Pen } from './pen.ts'

/** A block as lines that `bpmn` of `testing/diagram.ts` reads. */
export function sketchOf(block: Block): string {
  const drawing = new Drawing()
  const [first, last] = drawing.draw(block)
  drawing.put(`start > ${first}`, `${last} > end`)
  return drawing.lines.join('\n')
}

/** Writes blocks down; each name is used once. */
export class Drawing implements Pen {
  lines: string[] = []
  #count = 0

  put(...lines: string[]): void {
    this.lines.push(...lines)
  }

  /** A new name; the kind it begins with says what the node is where nothing else does. */
  name(kind: string): string {
    return `${kind}-${this.#count++}`
  }

  draw(block: Block): Ends {
    switch (block.kind) {
      case 'step':
        return this.#step(block.step)
      case 'line':
        return this.#line(block.parts)
      case 'scope':
        return this.#scope(block)
      case 'border':
        return this.#border(block)
      case 'fault':
        return FAULTS[block.fault]!(this)
      case 'xor':
      case 'and':
      case 'or':
        return this.#branches(block.kind, block.parts)
      default:
        return this[block.kind](block.parts.map((part) => this.draw(part)))
    }
  }

  user(): string {
    return this.name('a')
  }

  #step(step: Step): Ends {
    const id = this.name(step === 'throw' ? 'nem' : step)
    const details: Partial<Record<Step, string>> = {
      service: 'service type=viec',
      send: 'send type=gui',
      task: 'task',
      manual: 'manual',
      script: `script expression='=1' result=s`,
      receive: 'receive message=tin key=1',
      timer: 'timer duration=P1D',
      message: 'message name=tin key=1',
      signal: `signal name=${id}`,
      throw: 'throw',
      each: `user each='=ds${this.#count}' item=muc`,
    }
    this.put(`${id}: ${details[step] ?? 'user'}`)
    return [id, id]
  }

  #line(parts: Block[]): Ends {
    const ends = parts.map((part) => this.draw(part))
    for (const [at, [first]] of ends.slice(1).entries()) this.put(`${ends[at]![1]} > ${first}`)
    return [ends[0]![0], ends.at(-1)![1]]
  }

  #branches(kind: 'xor' | 'and' | 'or', parts: Block[]): Ends {
    const [open, close] = [this.name(kind), this.name(kind)]
    for (const [at, part] of parts.entries()) {
      const [first, last] = this.draw(part)
      this.put(`${open} > ${first}${this.lead(kind, open, at)}`, `${last} > ${close}`)
    }
    return [open, close]
  }

  /** What stands on a way out of a gateway: a choice of its own, the first by default. */
  lead(kind: string, gateway: string, at: number): string {
    if (kind !== 'xor' && kind !== 'or') return ''
    const name = gateway.replaceAll('-', '')
    return at === 0 ? ' default' : kind === 'xor' ? ` if =${name} = ${at}` : ` if =${name}${at}`
  }

  loop([body, back]: Ends[]): Ends {
    const [open, close] = [this.name('xor'), this.name('xor')]
    const out = this.user()
    this.put(`${open} > ${body![0]}`, `${body![1]} > ${close}`, `${close} > ${back![0]}${this.lead('xor', close, 1)}`)
    this.put(`${back![1]} > ${open}`, `${close} > ${out} default`)
    return [open, out]
  }

  event(parts: Ends[]): Ends {
    const [open, close] = [this.name('event'), this.name('xor')]
    for (const [at, [first, last]] of parts.entries()) {
      const caught = this.name('bat')
      this.put(`${caught}: ${at === 0 ? 'timer duration=P1D' : `message name=tin-${at} key=1`}`)
      this.put(`${open} > ${caught} > ${first}`, `${last} > ${close}`)
    }
    return [open, close]
  }

  complex(parts: Ends[]): Ends {
    const [open, close] = [this.name('and'), this.name('complex')]
    this.put(`${close}: complex activation='=activationCount >= ${parts.length}'`)
    for (const [first, last] of parts) this.put(`${open} > ${first}`, `${last} > ${close}`)
    return [open, close]
  }

  /** A choice, and a merge that is no gateway. */
  implicit(parts: Ends[]): Ends {
    const [open, close] = [this.name('xor'), this.user()]
    for (const [at, [first, last]] of parts.entries())
      this.put(`${open} > ${first}${this.lead('xor', open, at)}`, `${last} > ${close}`)
    return [open, close]
  }

  link([one, other]: Ends[]): Ends {
    const [out, into] = [this.name('di'), this.name('den')]
    this.put(
      `${out}: throw link=${into}`,
      `${into}: catch link=${into}`,
      `${one![1]} > ${out}`,
      `${into} > ${other![0]}`,
    )
    return [one![0], other![1]]
  }

  compensated([one, other]: Ends[]): Ends {
    const [done, event, undo, thrown] = [this.user(), this.name('bu'), this.name('huy'), this.name('hoan')]
    this.put(
      `${done}: user`,
      `${undo}: user`,
      `${event}: compensation on=${done} handler=${undo}`,
      `${thrown}: throw compensation=all`,
    )
    this.put(`${done} > ${one![0]}`, `${one![1]} > ${thrown} > ${other![0]}`)
    return [done, other![1]]
  }

  aside([main, other]: Ends[]): Ends {
    const [open, close] = [this.name('and'), this.name('end')]
    this.put(`${open} > ${main![0]}`, `${open} > ${other![0]}`, `${other![1]} > ${close}`)
    return [open, main![1]]
  }

  #border({ border, parts }: Block & { kind: 'border' }): Ends {
    const id = this.user()
    this.put(`${id}: user`)
    return this.#standOn(id, border, this.draw(parts[0]!))
  }

  /** An event on the border of an activity, and where its path leads. */
  #standOn(id: string, border: string, [first, last]: Ends): Ends {
    const event = this.name('bien')
    const trigger: Record<string, string> = {
      timer: 'timer duration=P5D',
      message: 'message name=rut key=1',
      beside: 'timer duration=P2D cancels=false',
      error: 'error error=loi',
      escalation: 'escalation escalation=bao cancels=false',
      cancel: 'cancel',
    }
    this.put(`${event}: ${trigger[border]} on=${id}`, `${event} > ${first}`)
    if (border === 'beside' || border === 'escalation') {
      this.put(`${last} > ${this.name('end')}`)
      return [id, id]
    }
    const close = this.name('xor')
    this.put(`${id} > ${close}`, `${last} > ${close}`)
    return [id, close]
  }

  #scope(block: Block & { kind: 'scope' }): Ends {
    const { scope, parts, border, handler } = block
    const id = this.name('khoi')
    this.inside(`${id}: ${scope}${this.#loopOf(block)}`, () => {
      if (scope === 'adhoc') this.put(`${this.user()} > ${this.user()}`, `${this.name('a')}: user`)
      else this.#inScope(this.draw(parts[0]!), border, handler)
    })
    return border === 'none' ? [id, id] : this.#standOn(id, border, this.draw(parts[1]!))
  }

  #loopOf({ repeat }: Block & { kind: 'scope' }): string {
    if (repeat === 'each') return ` each='=ds${this.#count}' item=muc sequential=true`
    if (repeat === 'together') return ' times=2'
    return repeat === 'standard' ? ` loop='=lap${this.#count}' loopMax=3` : ''
  }

  /** Lines inside the braces of a scope. */
  inside(head: string, draw: () => void): void {
    this.put(`${head} {`)
    draw()
    this.put('}')
  }

  #inScope([first, last]: Ends, border: Border, handler: Handler): void {
    const job = this.name('viec')
    this.put(`${job}: service type=viec`, `${this.name('start')} > ${job} > ${first}`)
    const thrown = { error: 'error=loi', escalation: 'escalation=bao', cancel: 'cancel=true' }[border as 'error']
    if (thrown) {
      const [choice, end] = [this.name('xor'), this.name('nem')]
      this.put(`${end}: end ${thrown}`, `${choice} > ${end}${this.lead('xor', choice, 1)}`)
      this.put(`${last} > ${choice} > ${this.name('end')} default`)
    } else this.put(`${last} > ${this.name('end')}`)
    if (handler !== 'none') this.#handler(handler)
  }

  #handler(handler: Exclude<Handler, 'none'>): void {
    const [start, task] = [this.name('start'), this.user()]
    const starts = {
      interrupting: 'message=huy key=1',
      beside: 'message=hoi key=1 interrupting=false',
      error: 'error=hong',
    }
    this.inside(`${this.name('xu-ly')}: event-sub`, () =>
      this.put(`${start}: start ${starts[handler]}`, `${start} > ${task} > ${this.name('end')}`),
    )
  }
}
