import Typography from '@mui/material/Typography'
import { useForm } from '../../form-context.ts'
import type { RowRights } from './row-rights.ts'

/** A table with no rows says how they come in. */
export function EmptyRows({ rights }: { rights: RowRights }) {
  const { words } = useForm()
  return (
    <Typography variant="body2" color="textSecondary" sx={{ p: 2 }}>
      {rights.add ? words.emptyTable : words.emptyTableRead}
    </Typography>
  )
}
