import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import type { Option } from './widget-props.ts'
import { ariaOf, type WidgetProps } from './widget-props.ts'

/** Radio buttons in a line; on a phone a framed list with one option a row, as wide as the thumb needs. */
export function RadioList(props: WidgetProps & { options: readonly Option[] }) {
  const { options, value } = props
  const chosen = options.findIndex((option) => option.value === value)
  return (
    <RadioGroup
      id={props.id}
      name={props.id}
      aria-labelledby={`${props.id}__label`}
      {...ariaOf(props)}
      value={chosen < 0 ? '' : String(chosen)}
      onChange={(event) => props.onChange(options[Number(event.target.value)]?.value)}
      onBlur={props.onBlur}
      sx={{
        flexDirection: 'row',
        flexWrap: 'wrap',
        columnGap: 2,
        minHeight: 40,
        '@container form (max-width: 479px)': {
          flexDirection: 'column',
          border: 1,
          borderColor: props.invalid ? 'error.main' : 'edge',
          borderRadius: '6px',
          overflow: 'hidden',
          bgcolor: 'background.paper',
          flexWrap: 'nowrap',
        },
      }}
    >
      {options.map((option, index) => (
        <Box
          key={String(option.value)}
          sx={{
            '@container form (max-width: 479px)': {
              minHeight: 48,
              display: 'grid',
              alignItems: 'center',
              px: 1,
              borderTop: index === 0 ? 0 : 1,
              borderColor: 'divider',
              bgcolor: index === chosen ? 'ground.primary' : undefined,
              '& .MuiFormControlLabel-label': { fontSize: 17, fontWeight: index === chosen ? 600 : 400 },
            },
          }}
        >
          <FormControlLabel
            value={String(index)}
            control={<Radio />}
            label={option.title}
            disabled={props.disabled || props.readOnly}
            sx={{ ml: '-6px', mr: 0, minHeight: 40 }}
          />
        </Box>
      ))}
    </RadioGroup>
  )
}
