import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useMutation } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/api.ts'
import { queryClient } from '../api/query-client.ts'
import { Panel } from '../parts/Panel.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { EntryFrame } from './EntryFrame.tsx'

/** A new installation has nobody in it: the one who holds the one-time link from the log becomes its first administrator. */
export function FirstAdministratorPage() {
  const { t } = useTranslation()
  const router = useRouter()
  const { token: linked } = useSearch({ from: '/first-administrator' })
  const [form, setForm] = useState({ token: linked ?? '', name: '', email: '', password: '' })
  const create = useMutation({
    mutationFn: async () => {
      await api.createFirstAdministrator(form)
      await api.signIn({ email: form.email, password: form.password })
    },
    onSuccess: async () => {
      queryClient.clear()
      await router.navigate({ to: '/admin' })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate()
  }
  const field = (name: keyof typeof form) => ({
    label: t(`firstAdministrator.${name}`),
    value: form[name],
    required: true,
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
  })
  return (
    <EntryFrame title={t('firstAdministrator.title')}>
      <Panel title={t('firstAdministrator.title')} padded sx={{ maxWidth: 520 }}>
        <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="body2" color="textSecondary">
            {t('firstAdministrator.text')}
          </Typography>
          {!linked && (
            <TextField {...field('token')} autoComplete="off" helperText={t('firstAdministrator.tokenHelp')} />
          )}
          <TextField {...field('name')} autoComplete="name" />
          <TextField {...field('email')} type="email" autoComplete="username" />
          <TextField
            {...field('password')}
            type="password"
            autoComplete="new-password"
            helperText={t('firstAdministrator.passwordHelp')}
            slotProps={{ htmlInput: { minLength: 12 } }}
          />
          {create.error && <ProblemNote error={create.error} />}
          <Button type="submit" variant="contained" size="large" loading={create.isPending}>
            {t('firstAdministrator.submit')}
          </Button>
        </Box>
      </Panel>
    </EntryFrame>
  )
}
