import { evaluateValue, type FeelValue } from '@statecraft/forms'
import { aggregate } from './aggregate.ts'
import { type Evaluation, valueOrFail } from './evaluation.ts'
import { DecisionFailure } from './failure.ts'
import { asData } from './feel.ts'
import type { DecisionTable, Row } from './model.ts'
import { outputsOf, shape } from './table-output.ts'

/** What a hit policy makes of the rows that match, at least one, and the rows that count. */
export function outputOfMatches(
  table: DecisionTable,
  matching: Row[],
  evaluation: Evaluation,
): { output: FeelValue; rows: Row[] } {
  const found = matching.map((row) => ({ row, values: outputsOf(table, row, evaluation) }))
  const all = (matches: Match[]) => ({
    output: matches.map(({ values }) => shape(table, values)),
    rows: matches.map(({ row }) => row),
  })
  const one = ({ row, values }: Match) => ({ output: shape(table, values), rows: [row] })
  switch (table.hitPolicy) {
    case 'COLLECT': {
      const { output, rows } = all(found)
      return { output: table.aggregation ? aggregate(table.aggregation, output, table.id, evaluation) : output, rows }
    }
    case 'RULE ORDER':
      return all(found)
    case 'OUTPUT ORDER':
      return all(byPriority(table, found, evaluation))
    case 'PRIORITY':
      return one(byPriority(table, found, evaluation)[0]!)
    case 'ANY':
      return { ...one(theSame(found, evaluation)), rows: matching }
    default:
      return one(found[0]!)
  }
}

interface Match {
  row: Row
  values: FeelValue[]
}

/** In the order of the columns' values, the first column before the second; of equals the earlier row first. */
function byPriority(table: DecisionTable, found: Match[], evaluation: Evaluation): Match[] {
  const orders = table.outputs.map(({ id, values }) => {
    const list = valueOrFail(
      evaluateValue(`[${values}]`, () => null, evaluation.env),
      id,
    )
    return (Array.isArray(list) ? list : []).map((value) => JSON.stringify(asData(value, id, evaluation.env)))
  })
  const rank = (value: FeelValue, order: string[]) => {
    const place = order.indexOf(JSON.stringify(asData(value, table.id, evaluation.env)))
    return place < 0 ? order.length : place
  }
  const ranked = found.map((match) => ({ match, ranks: match.values.map((value, at) => rank(value, orders[at]!)) }))
  return ranked
    .sort((a, b) => a.ranks.map((one, at) => one - b.ranks[at]!).find((difference) => difference !== 0) ?? 0)
    .map(({ match }) => match)
}

/** All rows of an ANY table give the same, so any of them will do. */
function theSame(found: Match[], evaluation: Evaluation): Match {
  const texts = found.map(({ row, values }) =>
    JSON.stringify(values.map((value) => asData(value, row.id, evaluation.env))),
  )
  if (new Set(texts).size > 1)
    throw new DecisionFailure('rows-differ', {
      decision: evaluation.decision,
      rows: found.map(({ row }) => row.id),
    })
  return found[0]!
}
