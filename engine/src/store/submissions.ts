import { keptQuery, rowsOf } from './kept-query.ts'
import type { Db, Tx } from './store.ts'
import type { SubmissionTable } from './tables.ts'

const put = keptQuery((db, row: SubmissionTable) =>
  db
    .insertInto('submission')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'form']).doUpdateSet({ errors: row.errors, warnings: row.warnings }),
    ),
)

const ofCase = keptQuery((db, { case_id }: Pick<SubmissionTable, 'case_id'>) =>
  db.selectFrom('submission').selectAll().where('case_id', '=', case_id).orderBy('form'),
)

/** Keeps what the rules said of a form when it was last submitted in a case. */
export async function putSubmission(trx: Tx, row: SubmissionTable): Promise<void> {
  await put(trx, row)
}

/** What was last said of each form submitted in a case. */
export function submissionRows(db: Db, caseId: string): Promise<SubmissionTable[]> {
  return rowsOf(ofCase(db, { case_id: caseId }))
}
