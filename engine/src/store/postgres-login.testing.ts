import pg from 'pg'

/** Makes a login `guarded` that needs its password (`right`), also on a test server of our own, which trusts everybody else. */
export async function makeGuardedLogin(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(
    `do $$ begin create role guarded login password 'right'; exception when duplicate_object then null; end $$`,
  )
  if (!process.env.TEST_DATABASE_URL) {
    const { rows } = await client.query<{ hba_file: string }>('show hba_file')
    const lines = `(values ('host all guarded 127.0.0.1/32 scram-sha-256'), ('host all all 127.0.0.1/32 trust'))`
    await client.query(`copy ${lines} to '${rows[0]!.hba_file}'`)
    await client.query('select pg_reload_conf()')
  }
  await client.end()
}
