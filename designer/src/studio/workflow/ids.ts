/** Ids of elements that nobody has named yet, by type of BPMN. */
const unnamed: Record<string, string> = {
  'bpmn:UserTask': 'viec-cua-nguoi',
  'bpmn:ServiceTask': 'viec-cua-may',
  'bpmn:BusinessRuleTask': 'tra-bang-quyet-dinh',
  'bpmn:ScriptTask': 'tinh-toan',
  'bpmn:SubProcess': 'quy-trinh-con',
  'bpmn:ExclusiveGateway': 'chon-nhanh',
  'bpmn:ParallelGateway': 'song-song',
  'bpmn:IntermediateCatchEvent': 'diem-cho',
  'bpmn:BoundaryEvent': 'su-kien',
  'bpmn:StartEvent': 'bat-dau',
  'bpmn:EndEvent': 'ket-thuc',
  'bpmn:SequenceFlow': 'duong-di',
  'bpmn:Message': 'tin',
  'bpmn:Error': 'loi',
}

/** What an element of this type is called before it has a name. */
export function unnamedId(type: string): string {
  return unnamed[type] ?? 'phan-tu'
}

const given = new RegExp(`^(${Object.values(unnamed).join('|')}|phan-tu)(-\\d+)?$`)

/** Whether an id was given by the designer and not by a person or a name. */
export const isUnnamedId = (id: string) => given.test(id)

const longest = 48

/** A readable id from a name, without accents: `Lấy ý kiến Thanh tra` gives `lay-y-kien-thanh-tra`; '' when nothing is left. */
export function idFromName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean)
  // An id of XML begins with a letter.
  if (words[0] && /^\d/.test(words[0])) words.unshift('buoc')
  let id = ''
  for (const word of words) {
    const next = id ? `${id}-${word}` : word.slice(0, longest)
    if (next.length > longest) break
    id = next
  }
  return id
}

/** The wanted id, or with the first number from 2 that is free. */
export function freeId(wanted: string, taken: (id: string) => boolean): string {
  let id = wanted
  for (let number = 2; taken(id); number++) id = `${wanted}-${number}`
  return id
}

/** Whether people may write this id. */
export const isId = (id: string) => /^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u.test(id)
