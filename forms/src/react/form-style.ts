/** What holds for everything inside a form: its width decides its columns, and on a phone its fields are as high as a thumb needs. */
export const formStyle = {
  containerType: 'inline-size',
  containerName: 'form',
  '& .MuiAutocomplete-root .MuiOutlinedInput-root': {
    py: '3px',
    pl: '4px',
    '& .MuiAutocomplete-input': { p: '6px 8px' },
    '& .MuiAutocomplete-endAdornment': { right: 8 },
  },
  // Inputs in the cells of a table are 32 high.
  '& td .MuiInputBase-sizeSmall': { minHeight: 32 },
  '& td .MuiInputBase-sizeSmall > .MuiInputBase-input': { py: '5px', px: '8px' },
  '& td .MuiInputBase-sizeSmall > .MuiSelect-select.MuiSelect-select': { pr: '28px' },
  '& td .MuiSelect-icon': { right: '8px !important' },
  // MUI gives a select 21.6 px, which makes it 2 px higher than the input beside it.
  '& .MuiSelect-select.MuiSelect-select': { minHeight: 20 },
  '@container form (max-width: 479px)': {
    '& .MuiOutlinedInput-root': { minHeight: 48, fontSize: 17 },
    '& .MuiAutocomplete-root .MuiOutlinedInput-root .MuiAutocomplete-input': { py: '10px' },
  },
} as const
