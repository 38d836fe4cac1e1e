import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigurationError, readConfiguration, shownConfiguration } from './configuration.ts'
import { createRehearsalClock } from './demo/rehearsal-clock.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'statecraft-configuration-'))

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    const read = readConfiguration({ STATECRAFT_DATA: folder(), PORT: '' })
    expect(read).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: null, baseUrl: null, production: false })
    expect(read.pluginFolders).toEqual([expect.stringMatching(/plugins\/emulation-commendation$/)])
  })

  it('makes its secret once, for its owner only', () => {
    const data = folder()
    const { secret } = readConfiguration({ STATECRAFT_DATA: data })
    expect(readConfiguration({ STATECRAFT_DATA: data }).secret).toBe(secret)
    expect(secret.length).toBeGreaterThanOrEqual(43)
    expect(statSync(join(data, 'secret')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(data, 'secret'), 'utf8')).toBe(secret)
  })

  it.each([
    [{ PORT: 'many' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ STATECRAFT_BASE_URL: 'khenthuong.tinh' }, 'STATECRAFT_BASE_URL'],
    [{ STATECRAFT_SECRET: 'short' }, 'STATECRAFT_SECRET'],
  ])('names what is wrong in %j', (env, name) => {
    expect(() => readConfiguration({ STATECRAFT_DATA: folder(), ...env })).toThrow(ConfigurationError)
    expect(() => readConfiguration({ STATECRAFT_DATA: folder(), ...env })).toThrow(`${name}: `)
  })

  it('says so when the data folder is a file', () => {
    const file = join(folder(), 'data')
    writeFileSync(file, '')
    expect(() => readConfiguration({ STATECRAFT_DATA: file })).toThrow(ConfigurationError)
  })

  it('lets nobody move the clock in production', () => {
    const env = { STATECRAFT_DATA: folder(), STATECRAFT_CLOCK_FILE: 'clock' }
    expect(() => readConfiguration(env, { production: true })).toThrow('STATECRAFT_CLOCK_FILE')
    expect(readConfiguration(env).clockFile).toMatch(/clock$/)
  })

  it('is shown without its secrets', () => {
    const env = { STATECRAFT_DATA: folder(), DATABASE_URL: 'postgres://user:hidden@db.example/x' }
    const configuration = readConfiguration(env)
    const shown = JSON.stringify(shownConfiguration(configuration))
    expect(shown).toContain('db.example')
    expect(shown).not.toContain('hidden')
    expect(shown).not.toContain(configuration.secret)
  })
})

describe('the clock of a rehearsal', () => {
  it('moves as its file says, and follows the file', () => {
    const file = join(folder(), 'clock')
    const clock = createRehearsalClock(file)
    const days = () => Math.round((Date.parse(clock.now()) - Date.now()) / 86_400_000) || 0
    expect(days()).toBe(0)
    writeFileSync(file, 'P10D\n')
    expect(days()).toBe(10)
    writeFileSync(file, '-P2W')
    expect(days()).toBe(-14)
    writeFileSync(file, 'not a duration')
    expect(days()).toBe(0)
  })
})
