import { type Check, diagnose } from './diagnose.ts'

/** Each business-rule task calls a decision that exists. */
export const checkDecisionReferences: Check = (process, { decisions }) =>
  [...process.nodes.values()].flatMap((node) => {
    if (node.type !== 'businessRuleTask') return []
    const missing = decisions && !decisions.has(node.decision)
    return missing ? [diagnose(node, 'decision-missing', { decision: node.decision })] : []
  })
