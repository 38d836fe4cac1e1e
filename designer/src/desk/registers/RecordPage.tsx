import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { RecordView, RegisterView } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { recordVersions, registers as registersQuery } from '../../api/queries.ts'
import { PageHead } from '../../frame/PageHead.tsx'
import { formatInstant } from '../../parts/dates.ts'
import { Fact } from '../../parts/Fact.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { RouterLink } from '../../parts/RouterLink.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { recordText } from './record-text.ts'

/** One record with all its versions, the newest first: what stood in it, since when, by which case. */
export function RecordPage() {
  const { t } = useTranslation()
  const params = useParams({ from: '/signed-in/registers/$register/$record' })
  const { data: registers } = useQuery(registersQuery())
  const register = registers?.items.find(({ id }) => id === params.register)
  const { data, error, refetch } = useQuery(recordVersions(params.register, params.record))
  const versions = [...(data?.versions ?? [])].sort((a, b) => b.version - a.version)
  const [newest] = versions
  const [first] = register?.columns ?? []
  const title = (newest && first && recordText(newest, first, t)) || params.record
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2, maxWidth: 960 }}>
      <PageHead
        title={title}
        crumbs={[
          { label: t('pages.registers'), to: '/registers' },
          { label: register?.title ?? params.register, to: `/registers/${params.register}` },
        ]}
      />
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {newest && <Typography variant="h1">{title}</Typography>}
      {versions.map((version) => (
        <VersionPanel key={version.version} version={version} register={register} newest={version === newest} />
      ))}
    </Box>
  )
}

function VersionPanel({
  version,
  register,
  newest,
}: {
  version: RecordView
  register: RegisterView | undefined
  newest: boolean
}) {
  const { t } = useTranslation()
  const known = register ? [...register.columns, ...register.fields] : []
  // What an earlier revision of the register had is shown by its name.
  const others = Object.keys(version.data).filter((name) => !known.some((column) => column.name === name))
  const columns = [...known, ...others.map((name) => ({ name, title: name }))]
  return (
    <Panel
      title={newest ? t('registers.current') : t('registers.version', { number: version.version })}
      aside={
        <Typography variant="body2" color="textSecondary">
          {formatInstant(version.recordedAt)}
          {version.case && (
            <>
              {' · '}
              <RouterLink to="/cases/$case" params={{ case: version.case.id }}>
                {version.case.number}
              </RouterLink>
            </>
          )}
        </Typography>
      }
      padded
    >
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))' }}
      >
        {columns.map((column) => (
          <Fact key={column.name} name={column.title}>
            {recordText(version, column, t) || '–'}
          </Fact>
        ))}
      </Box>
    </Panel>
  )
}
