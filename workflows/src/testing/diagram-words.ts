/** A flow node as it is sketched: `id: kind key=value`. */
export interface SketchNode {
  id: string
  kind: string
  given: Record<string, string>
  inside?: SketchScope
}

export interface SketchFlow {
  id: string
  source: string
  target: string
  condition?: string
  isDefault: boolean
}

export interface SketchScope {
  nodes: Map<string, SketchNode>
  flows: SketchFlow[]
  lanes: { id: string; given: Record<string, string>; nodes: string[] }[]
}

/** Reads the lines of a sketch: `a > b if =x`, `id: kind key=value`, `id {`, `}`, `lane id role=r: a, b`. */
export function readSketch(text: string): SketchScope {
  const root = emptyScope()
  const stack = [root]
  for (const line of text.split('\n').map((one) => one.trim())) {
    const scope = stack.at(-1)!
    const opened = /^([\w.-]+)(:.*)?\s*\{$/.exec(line)
    if (opened) {
      if (opened[2]) declare(scope, opened[1]! + opened[2])
      stack.push(openScope(scope, opened[1]!))
    } else if (line === '}') stack.pop()
    else if (/^lane\s/.test(line)) scope.lanes.push(readLane(line))
    else if (/^[\w.-]+:/.test(line)) declare(scope, line)
    else if (line) connect(scope, line)
  }
  return root
}

const emptyScope = (): SketchScope => ({ nodes: new Map(), flows: [], lanes: [] })

const SCOPES = new Set(['sub', 'event-sub', 'transaction', 'adhoc', 'subProcess', 'adHocSubProcess'])

function openScope(scope: SketchScope, id: string): SketchScope {
  const node = scope.nodes.get(id) ?? { id, kind: 'sub', given: {} }
  if (!SCOPES.has(node.kind)) node.kind = 'sub'
  node.inside = emptyScope()
  scope.nodes.set(id, node)
  return node.inside
}

function declare(scope: SketchScope, line: string): void {
  const [, id, kind, rest] = /^([\w.-]+):\s*(\S+)\s*(.*)$/.exec(line)!
  const inside = scope.nodes.get(id!)?.inside
  scope.nodes.set(id!, { id: id!, kind: kind!, given: pairsOf(rest!), ...(inside && { inside }) })
}

function readLane(line: string): SketchScope['lanes'][number] {
  const [, id, rest, nodes] = /^lane\s+([\w.-]+)([^:]*):(.*)$/.exec(line)!
  return { id: id!, given: pairsOf(rest!), nodes: nodes!.split(',').map((one) => one.trim()) }
}

function pairsOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w.-]+)=(?:'([^']*)'|(\S+))/g)]
  return Object.fromEntries(pairs.map(([, key, quoted, bare]) => [key!, quoted ?? bare!]))
}

function connect(scope: SketchScope, line: string): void {
  const [, path, condition, isDefault] = /^(.*?)(?:\s+if\s+(=.*)|\s+(default))?$/.exec(line)!
  const ids = path!.split('>').map((one) => one.trim())
  for (const id of ids) if (!scope.nodes.has(id)) scope.nodes.set(id, { id, kind: kindByName(id), given: {} })
  for (const [at, target] of ids.slice(1).entries()) {
    const source = ids[at]!
    const isLast = at === ids.length - 2
    const same = scope.flows.filter((flow) => flow.source === source && flow.target === target).length
    const id = `${source}_${target}${same > 0 ? `_${same + 1}` : ''}`
    scope.flows.push({
      id,
      source,
      target,
      ...(isLast && condition && { condition }),
      isDefault: isLast && isDefault !== undefined,
    })
  }
}

/** Nodes without a line of their own are what they are called: `start-1`, `xor`, `or2`, `event`; all others are user tasks. */
function kindByName(id: string): string {
  return /^(?:start|end|xor|and)|^(?:or|event|complex)(?=\d|-|$)/.exec(id)?.[0] ?? 'user'
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand in XML. */
export const xml = (text: string) => text.replace(/[&<>"]/g, (char) => ENTITIES[char]!)
