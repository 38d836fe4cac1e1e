import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import type { Welcome } from '@statecraft/engine/client'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../parts/Avatar.tsx'
import { Panel } from '../parts/Panel.tsx'
import { StatusChip } from '../parts/StatusChip.tsx'

type Account = Welcome['accounts'][number]

export interface SampleAccountsProps {
  accounts: Account[]
  chosen: string
  onChoose: (account: { email: string; password: string }) => void
}

/** Says that this is a demo with sample people, and lets one choose whom to be. */
export function SampleAccounts({ accounts, chosen, onChoose }: SampleAccountsProps) {
  const { t } = useTranslation()
  return (
    <Panel title={t('signIn.demoTitle')} aside={<StatusChip tone="warning">{t('signIn.demo')}</StatusChip>}>
      <Typography
        variant="body2"
        color="textSecondary"
        sx={{ px: 2, py: 1.5, borderBottom: 1, borderColor: 'divider' }}
      >
        {t('signIn.demoText')}
      </Typography>
      {accounts.map((account) => (
        <ButtonBase
          key={account.email}
          onClick={() => onChoose(account)}
          aria-pressed={chosen === account.email}
          sx={{
            width: '100%',
            justifyContent: 'flex-start',
            textAlign: 'left',
            gap: 1.5,
            px: 2,
            py: 1,
            minHeight: 56,
            borderBottom: 1,
            borderColor: 'divider',
            '&:last-of-type': { borderBottom: 0 },
            bgcolor: chosen === account.email ? 'ground.primary' : undefined,
            '&:hover': { bgcolor: chosen === account.email ? undefined : 'sunk' },
            '&.Mui-focusVisible': { outlineOffset: -2 },
          }}
        >
          <Avatar name={account.name} size={32} />
          <Box sx={{ minWidth: 0, flex: 1 }}>
            <Typography variant="subtitle2">{account.name}</Typography>
            <Typography variant="caption" color="textSecondary" component="div">
              {account.roleTitle}, {account.unit}
            </Typography>
          </Box>
          <Typography variant="caption" color="primary" sx={{ fontWeight: 600 }}>
            {t('signIn.choose')}
          </Typography>
        </ButtonBase>
      ))}
    </Panel>
  )
}
