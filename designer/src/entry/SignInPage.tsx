import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { Navigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { welcome } from '../api/queries.ts'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { EntryFrame } from './EntryFrame.tsx'
import { SampleAccounts } from './SampleAccounts.tsx'
import { SignInForm } from './SignInForm.tsx'

/** Signing in; a demo says that it is one and lets one choose whom to be. */
export function SignInPage() {
  const { t } = useTranslation()
  const { back, expired } = useSearch({ from: '/sign-in' })
  const { data, error, refetch } = useQuery(welcome())
  const [account, setAccount] = useState({ email: '', password: '' })
  if (error) {
    return (
      <EntryFrame title={t('signIn.title')}>
        <ProblemNote error={error} onRetry={() => void refetch()} />
      </EntryFrame>
    )
  }
  if (!data) return <Waiting />
  if (data.needsFirstAdministrator) return <Navigate to="/first-administrator" />
  return (
    <EntryFrame title={t('signIn.title')}>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: '1fr', md: data.accounts.length > 0 ? '5fr 6fr' : '1fr' },
          maxWidth: data.accounts.length > 0 ? undefined : 440,
        }}
      >
        <SignInForm key={account.email} account={account} back={back} expired={expired ?? false} />
        {data.accounts.length > 0 && (
          <SampleAccounts accounts={data.accounts} onChoose={setAccount} chosen={account.email} />
        )}
      </Box>
    </EntryFrame>
  )
}
