import type { Db, Tx } from './store.ts'
import type { SubmissionTable } from './tables.ts'

/** Keeps what the rules said of a form when it was last submitted in a case. */
export async function putSubmission(trx: Tx, row: SubmissionTable): Promise<void> {
  await trx
    .insertInto('submission')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'form']).doUpdateSet({ errors: row.errors, warnings: row.warnings }),
    )
    .execute()
}

/** What was last said of each form submitted in a case. */
export function submissionRows(db: Db, caseId: string): Promise<SubmissionTable[]> {
  return db.selectFrom('submission').selectAll().where('case_id', '=', caseId).orderBy('form').execute()
}
