import InputAdornment from '@mui/material/InputAdornment'
import { formatNumber, parseMoney } from '../../text/number.ts'
import { TypedInput } from './TypedInput.tsx'
import type { WidgetProps } from './widget-props.ts'

const DONG = {
  write: (value: unknown) => (typeof value === 'number' ? formatNumber(value) : String(value)),
  read: parseMoney,
}

/** Whole đồng, grouped by thousands: 1.490.000 đ. */
export function MoneyWidget(props: WidgetProps) {
  const unit = (
    <InputAdornment position="end" disableTypography sx={{ typography: 'body1', color: 'text.secondary' }}>
      đ
    </InputAdornment>
  )
  return <TypedInput {...props} writing={DONG} inputMode="numeric" end={unit} alignEnd />
}
