import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { newCommandId, type PublicationPreview } from '@statecraft/engine/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { definition, me as meQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { formatDay } from '../../parts/dates.ts'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { DayInput } from '../parts/DayInput.tsx'
import type { Done } from './done.ts'
import { NumberedPanel } from './NumberedPanel.tsx'

/** The legal day of an instant, as an ISO date. */
const legalDay = (instant: string) => new Date(instant).toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' })

/** 4. From when and by what document, and the button. Pressed with something missing or wrong it goes there. */
export function PublishForm({ preview, onDone }: { preview: PublicationPreview; onDone: (done: Done) => void }) {
  const { t } = useTranslation('studio')
  const { data: me } = useQuery(meQuery())
  const today = legalDay(me?.now ?? new Date().toISOString())
  const [effectiveFrom, setEffectiveFrom] = useState(today)
  const [basis, setBasis] = useState('')
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const day = useRef<HTMLInputElement>(null)
  const document = useRef<HTMLInputElement>(null)
  // One press is one command, however often it is sent.
  const command = useRef(newCommandId())
  const errors = preview.diagnostics.filter(({ severity }) => severity === 'error').length
  const publish = useMutation({
    mutationFn: () =>
      api.publications.publish({
        commandId: command.current,
        drafts: preview.drafts.map(({ kind, id }) => ({ kind, id })),
        effectiveFrom,
        basis: basis.trim(),
        note: note.trim(),
      }),
    onSuccess: async ({ revisions }) => {
      const titled = revisions.map((one) => ({
        ...one,
        title: preview.drafts.find(({ kind, id }) => kind === one.kind && id === one.id)?.title ?? one.id,
      }))
      onDone({ revisions: titled, effectiveFrom, now: effectiveFrom <= today })
      await queryClient.invalidateQueries()
    },
    onError: () => {
      command.current = newCommandId()
    },
  })
  const missing = { day: asked && effectiveFrom === '', basis: asked && basis.trim() === '' }
  const press = () => {
    setAsked(true)
    if (errors > 0) return window.document.getElementById('publish-checks')?.scrollIntoView({ block: 'center' })
    if (effectiveFrom === '') return day.current?.focus()
    if (basis.trim() === '') return document.current?.focus()
    publish.mutate()
  }
  const dayHelp = missing.day
    ? t('publish.fromMissing')
    : effectiveFrom < today
      ? t('publish.past')
      : t('publish.fromHelp')
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <NumberedPanel number={4} title={t('publish.when')} padded>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <DayInput
            label={t('publish.from')}
            value={effectiveFrom}
            onChange={setEffectiveFrom}
            error={missing.day}
            help={dayHelp}
            inputRef={day}
          />
          <Autocomplete
            freeSolo
            sx={{
              '& .MuiInputBase-root.MuiOutlinedInput-root': { p: 0 },
              '& input.MuiInputBase-input.MuiAutocomplete-input': { p: '10px 12px' },
            }}
            options={useDocuments(preview)}
            inputValue={basis}
            onInputChange={(_, text) => setBasis(text)}
            renderInput={(params) => (
              <TextField
                {...params}
                required
                label={t('publish.basis')}
                error={missing.basis}
                helperText={missing.basis ? t('publish.basisMissing') : t('publish.basisHelp')}
                inputRef={document}
              />
            )}
          />
          <TextField
            multiline
            minRows={2}
            label={t('publish.note')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Box>
      </NumberedPanel>
      {publish.error && <ProblemNote error={publish.error} />}
      <Button variant="contained" size="large" onClick={press} loading={publish.isPending}>
        {t('publish.now', { day: effectiveFrom ? formatDay(effectiveFrom) : '…' })}
      </Button>
      {errors > 0 && <StatusChip tone="error">{t('publish.blocked', { count: errors })}</StatusChip>}
      <Typography variant="body2" color="textSecondary">
        {t('publish.after_text')}
      </Typography>
    </Box>
  )
}

/** Numbers of the regulations that are known, to begin the basis with. */
function useDocuments({ drafts: [first] }: PublicationPreview): string[] {
  const { data } = useQuery({
    ...definition(first?.kind ?? 'form', first?.id ?? ''),
    enabled: first !== undefined,
    select: ({ references }) => [...new Set(references.provisions.map(({ text }) => text.replace(/,.*$/, '')))],
  })
  return data ?? []
}
