import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import type { CaseDetail } from '@statecraft/engine/client'
import { useNavigate } from '@tanstack/react-router'
import { Ban, ChevronDown, ListTodo, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** What can be done with a case: go to its open tasks, print, cancel. */
export function CaseActions({ detail, onCancel }: { detail: CaseDetail; onCancel: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = () => setAnchor(null)
  const open = detail.tasks.filter(({ state }) => state === 'open')
  return (
    <>
      <Button
        endIcon={<ChevronDown size={16} />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('cases.actions')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {open.map((task) => (
          <MenuItem
            key={task.id}
            onClick={() => {
              close()
              void navigate({ to: '/tasks/$task', params: { task: task.id } })
            }}
          >
            <ListTodo size={16} aria-hidden />
            {t('inbox.openTo', { step: task.step })}
          </MenuItem>
        ))}
        <MenuItem
          onClick={() => {
            close()
            setTimeout(() => window.print(), 200)
          }}
        >
          <Printer size={16} aria-hidden />
          {t('common.print')}
        </MenuItem>
        {detail.can.cancel && (
          <MenuItem
            onClick={() => {
              close()
              onCancel()
            }}
            sx={{ color: 'error.main' }}
          >
            <Ban size={16} aria-hidden />
            {t('cases.cancel')}
          </MenuItem>
        )}
      </Menu>
    </>
  )
}
