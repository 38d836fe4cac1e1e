import { type Check, diagnose } from './diagnose.ts'

/** Each business-rule task calls a decision that exists and keeps its answer under a name. */
export const checkDecisionReferences: Check = (process, { decisions }) =>
  [...process.nodes.values()].flatMap((node) => {
    if (node.type !== 'businessRuleTask') return []
    if (!node.decision) return [diagnose(node, 'decision-not-named')]
    const missing = decisions && !decisions.has(node.decision)
    return missing ? [diagnose(node, 'decision-missing', { decision: node.decision })] : []
  })
