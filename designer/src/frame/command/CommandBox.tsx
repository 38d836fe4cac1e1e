import Box from '@mui/material/Box'
import Dialog from '@mui/material/Dialog'
import InputBase from '@mui/material/InputBase'
import type { Me } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { entryPoints, search } from '../../api/queries.ts'
import { Key } from '../../parts/Key.tsx'
import { CommandFoot } from './CommandFoot.tsx'
import { CommandList } from './CommandList.tsx'
import { actionEntries, type Entry, hitEntries, pageEntries } from './entries.ts'

/** Finds cases, people and pages without accents, and begins what can be begun. */
export function CommandBox({ me, onClose }: { me: Me; onClose: () => void }) {
  const { t } = useTranslation()
  const router = useRouter()
  const listId = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const asked = useDeferredValue(query)
  const { data: hits } = useQuery(search(asked))
  const { data: points } = useQuery({ ...entryPoints(), enabled: me.actions.includes('case.start') })
  const entries = [
    ...(asked.trim().length > 1 ? hitEntries(hits?.items ?? []) : []),
    ...pageEntries(me, query, t),
    ...actionEntries(points?.items ?? [], query, t),
  ]
  const chosen = entries[Math.min(at, entries.length - 1)]

  const open = (entry: Entry | undefined, inNewWindow: boolean) => {
    if (!entry?.href) return
    if (inNewWindow) window.open(entry.href, '_blank', 'noopener')
    else router.history.push(entry.href)
    onClose()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move) {
      event.preventDefault()
      setAt((now) => (now + move + entries.length) % Math.max(1, entries.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      open(chosen, event.ctrlKey)
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      aria-label={t('frame.search')}
      slotProps={{
        paper: {
          sx: {
            position: 'fixed',
            top: { xs: 8, sm: 96 },
            m: 0,
            width: 672,
            maxWidth: 'calc(100vw - 16px)',
            maxHeight: 'min(600px, calc(100dvh - 112px))',
          },
        },
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1.5,
          height: 56,
          flexShrink: 0,
          px: 2,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Box component={Search} size={20} aria-hidden sx={{ color: 'text.secondary', flexShrink: 0 }} />
        <InputBase
          autoFocus
          fullWidth
          value={query}
          placeholder={t('frame.search')}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
          sx={{ fontSize: 18, lineHeight: '24px' }}
          inputProps={{
            role: 'combobox',
            'aria-expanded': true,
            'aria-controls': listId,
            'aria-activedescendant': chosen ? `${listId}-${chosen.id}` : undefined,
            'aria-label': t('frame.search'),
            style: { outline: 'none' },
          }}
        />
        <Box
          component="span"
          sx={{
            display: { xs: 'none', sm: 'block' },
            px: 1,
            py: '3px',
            borderRadius: '4px',
            bgcolor: 'sunk',
            color: 'text.secondary',
            fontSize: 13,
            fontWeight: 600,
            whiteSpace: 'nowrap',
          }}
        >
          {t('commands.noAccents')}
        </Box>
        <Key>Esc</Key>
      </Box>
      <CommandList
        id={listId}
        entries={entries}
        chosen={chosen}
        query={query}
        onOpen={(entry, event) => open(entry, event.ctrlKey)}
      />
      <CommandFoot count={entries.length} />
    </Dialog>
  )
}
