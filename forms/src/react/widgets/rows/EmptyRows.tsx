import Typography from '@mui/material/Typography'
import { useForm } from '../../form-context.ts'

/** A table with no rows says how they come in. */
export function EmptyRows({ locked }: { locked: boolean }) {
  const { words } = useForm()
  return (
    <Typography variant="body2" color="textSecondary" sx={{ p: 2 }}>
      {locked ? words.emptyTableRead : words.emptyTable}
    </Typography>
  )
}
