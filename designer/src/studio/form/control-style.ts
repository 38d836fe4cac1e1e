/** Inputs of tool bars and panels: 32 high, also where the theme's own padding of inputs is larger. */
export const smallControl = {
  '& .MuiInputBase-sizeSmall': { minHeight: 32 },
  '& .MuiInputBase-sizeSmall > .MuiInputBase-input:not(textarea)': { py: '5px' },
  '& .MuiInputBase-sizeSmall .MuiSelect-select.MuiSelect-select': { minHeight: 20 },
  '& .MuiInputBase-multiline.MuiInputBase-sizeSmall textarea.MuiInputBase-input': { p: 0 },
  '& .MuiAutocomplete-root .MuiInputBase-sizeSmall': { py: '2px', pl: '6px' },
} as const
