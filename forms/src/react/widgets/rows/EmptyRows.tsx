import Typography from '@mui/material/Typography'
import { useForm } from '../../form-context.ts'
import type { RowRights } from './row-rights.ts'

/** A table with no rows says how they come in; one that shows none of its rows says that. */
export function EmptyRows({ rights, hidden }: { rights: RowRights; hidden: boolean }) {
  const { words } = useForm()
  return (
    <Typography variant="body2" color="textSecondary" sx={{ p: 2 }}>
      {hidden ? words.noRowsShown : rights.add ? words.emptyTable : words.emptyTableRead}
    </Typography>
  )
}
