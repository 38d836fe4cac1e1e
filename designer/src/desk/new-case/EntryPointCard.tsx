import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { EntryPointView } from '@statecraft/engine/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CiteLink } from '../../parts/CiteLink.tsx'
import { Panel } from '../../parts/Panel.tsx'

export interface EntryPointCardProps {
  point: EntryPointView
  /** The one that was asked for in the address. */
  marked: boolean
  starting: boolean
  onStart: (unit: string) => void
}

/** One kind of case: what it is for, the clauses it rests on, the unit it is made for. */
export function EntryPointCard({ point, marked, starting, onStart }: EntryPointCardProps) {
  const { t } = useTranslation()
  const [unit, setUnit] = useState(point.units[0]?.id ?? '')
  return (
    <Panel padded sx={marked ? { borderColor: 'primary.main' } : undefined}>
      <Typography variant="h2">{point.title}</Typography>
      <Typography color="textSecondary" sx={{ mt: 0.5 }}>
        {point.description}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, mt: 1 }}>
        {point.cites.map((citation) => (
          <CiteLink key={citation.ref} citation={citation} />
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: 2, mt: 2 }}>
        {point.units.length > 1 ? (
          <TextField
            select
            required
            label={t('newCase.unit')}
            value={unit}
            onChange={(event) => setUnit(event.target.value)}
            sx={{ minWidth: 280, flex: { xs: 1, sm: 'none' } }}
          >
            {point.units.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        ) : (
          <Typography variant="body2" sx={{ alignSelf: 'center' }}>
            {t('newCase.forUnit', { unit: point.units[0]?.name })}
          </Typography>
        )}
        <Button variant="contained" size="large" loading={starting} onClick={() => onStart(unit)}>
          {t('newCase.start')}
        </Button>
      </Box>
    </Panel>
  )
}
