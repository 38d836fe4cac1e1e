import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, isOffline, problemOf } from '../api/api.ts'
import { me } from '../api/queries.ts'
import { queryClient } from '../api/query-client.ts'
import { Panel } from '../parts/Panel.tsx'
import { StatusChip } from '../parts/StatusChip.tsx'

export interface SignInFormProps {
  /** Filled in for a sample account. */
  account: { email: string; password: string }
  back?: string
  expired: boolean
}

/** Address and password; afterwards one is where one was. */
export function SignInForm({ account, back, expired }: SignInFormProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const [email, setEmail] = useState(account.email)
  const [password, setPassword] = useState(account.password)
  const signIn = useMutation({
    mutationFn: () => api.signIn({ email, password }),
    onSuccess: async () => {
      await queryClient.fetchQuery(me())
      router.history.push(back ?? '/tasks')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate()
  }
  return (
    <Panel title={t('signIn.title')} padded>
      <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
        {expired && <StatusChip tone="warning">{t('signIn.expired')}</StatusChip>}
        <TextField
          label={t('signIn.email')}
          type="email"
          required
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          label={t('signIn.password')}
          type="password"
          required
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {signIn.error && (
          <Typography role="alert" variant="body2" color="error" sx={{ fontWeight: 550 }}>
            {isOffline(signIn.error)
              ? t('errors.offline')
              : (problemOf(signIn.error)?.problem.title ?? t('errors.unknown'))}
          </Typography>
        )}
        <Button type="submit" variant="contained" size="large" loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
      </Box>
    </Panel>
  )
}
