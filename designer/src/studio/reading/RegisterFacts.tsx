import type { JsonObject } from '@statecraft/forms'
import { useTranslation } from 'react-i18next'
import { Panel } from '../../parts/Panel.tsx'
import { RouterLink } from '../../parts/RouterLink.tsx'
import { Table } from '../../parts/Table.tsx'
import { Verified } from './RegulationFacts.tsx'

interface Register {
  id: string
  title: string
  schema: { properties?: Record<string, JsonObject>; required?: string[] }
  items?: { code: string; title: string; verified?: boolean }[]
}

const types = ['string', 'number', 'integer', 'boolean', 'array', 'object'] as const

/** What a record of the register holds, and the items of a code list. */
export function RegisterFacts({ content }: { content: string }) {
  const { t } = useTranslation('studio')
  const register = JSON.parse(content) as Register
  const fields = Object.entries(register.schema.properties ?? {}).map(([name, schema]) => ({ name, schema }))
  const typeOf = ({ type, format }: JsonObject) => {
    const known = format === 'date' ? 'date' : types.find((one) => one === type)
    return known ? t(`reading.types.${known}`) : String(type ?? '')
  }
  return (
    <>
      <Panel
        title={t('reading.fields')}
        aside={
          <RouterLink to="/registers/$register" params={{ register: register.id }} variant="body2">
            {t('reading.openRecords')}
          </RouterLink>
        }
      >
        <Table
          label={t('reading.fields')}
          rows={fields}
          rowId={({ name }) => name}
          columns={[
            { id: 'title', title: t('reading.field'), cell: ({ name, schema }) => String(schema.title ?? name) },
            { id: 'name', title: t('reading.code'), cell: ({ name }) => name, wideOnly: true },
            { id: 'type', title: t('reading.type'), width: 140, cell: ({ schema }) => typeOf(schema) },
            {
              id: 'required',
              title: t('reading.required'),
              width: 100,
              cell: ({ name }) => t(register.schema.required?.includes(name) ? 'reading.yes' : 'reading.no'),
            },
          ]}
        />
      </Panel>
      {register.items && (
        <Panel title={t('reading.items')}>
          <Table
            label={t('reading.items')}
            rows={register.items}
            rowId={({ code }) => code}
            rowHeight={40}
            columns={[
              { id: 'code', title: t('reading.code'), width: 160, cell: ({ code }) => code },
              { id: 'title', title: t('reading.item'), cell: ({ title }) => title },
              {
                id: 'verified',
                title: t('reading.state'),
                width: 150,
                cell: ({ verified }) => <Verified verified={verified !== false} />,
              },
            ]}
          />
        </Panel>
      )}
    </>
  )
}
