import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
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
    [{ STATECRAFT_METRICS_TOKEN: 'short' }, 'STATECRAFT_METRICS_TOKEN'],
    [{ STATECRAFT_TRUSTED_PROXIES: '10.0.0.0/99' }, 'STATECRAFT_TRUSTED_PROXIES'],
    [{ STATECRAFT_TRUSTED_PROXIES: 'proxy.example' }, 'STATECRAFT_TRUSTED_PROXIES'],
    [{ STATECRAFT_RATE_PER_ACCOUNT: '-1' }, 'STATECRAFT_RATE_PER_ACCOUNT'],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }, 'OTEL_EXPORTER_OTLP_ENDPOINT'],
  ])('names what is wrong in %j', (env, name) => {
    expect(() => readConfiguration({ STATECRAFT_DATA: folder(), ...env })).toThrow(ConfigurationError)
    expect(() => readConfiguration({ STATECRAFT_DATA: folder(), ...env })).toThrow(`${name}: `)
  })

  it('says so when the data folder is a file', () => {
    const file = join(folder(), 'data')
    writeFileSync(file, '')
    expect(() => readConfiguration({ STATECRAFT_DATA: file })).toThrow(
      expect.objectContaining({ code: 'folder-unwritable' }),
    )
  })

  it('lets nobody move the clock in production', () => {
    const env = { STATECRAFT_DATA: folder(), STATECRAFT_CLOCK_FILE: 'clock' }
    expect(() => readConfiguration(env, { production: true })).toThrow('STATECRAFT_CLOCK_FILE')
    expect(readConfiguration(env).clockFile).toMatch(/clock$/)
  })

  it('is shown with where each value comes from, and without its secrets', () => {
    const env = {
      STATECRAFT_DATA: join(folder(), 'never-made'),
      DATABASE_URL: 'postgres://user:hidden@db.example/x?sslmode=require',
      STATECRAFT_SECRET: 'hidden'.repeat(6),
      STATECRAFT_METRICS_TOKEN: 'hidden'.repeat(3),
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://user:hidden@collector:4318',
    }
    const shown = shownConfiguration(env, { port: '8080' })
    expect(shown.PORT).toEqual({ value: 8080, from: 'command line' })
    expect(shown.DATABASE_URL).toEqual({ value: 'postgres://db.example/x', from: 'environment' })
    expect(shown.STATECRAFT_SECRET).toEqual({ value: '(set)', from: 'environment' })
    expect(shown.STATECRAFT_BASE_URL).toEqual({ value: null, from: 'default' })
    expect(JSON.stringify(shown)).not.toContain('hidden')
    expect(existsSync(env.STATECRAFT_DATA)).toBe(false)
  })
})

describe('the file of the configuration', () => {
  const fileWith = (content: string) => {
    const file = join(folder(), 'statecraft.json')
    writeFileSync(file, content)
    return file
  }

  it('says the same as the environment, which wins over it', () => {
    const STATECRAFT_CONFIG = fileWith(
      JSON.stringify({
        PORT: 8080,
        HOST: '0.0.0.0',
        STATECRAFT_DATA: folder(),
        STATECRAFT_TRUSTED_PROXIES: ['10.0.0.5', '192.168.0.0/16'],
        LOG_LEVEL: 'warn',
      }),
    )
    const read = readConfiguration({ STATECRAFT_CONFIG, LOG_LEVEL: 'error', HOST: '' })
    expect(read).toMatchObject({ port: 8080, host: '0.0.0.0', logLevel: 'error' })
    expect(read.trustedProxies).toEqual(['10.0.0.5', '192.168.0.0/16'])
    expect(shownConfiguration({ STATECRAFT_CONFIG }).LOG_LEVEL).toEqual({ value: 'warn', from: 'file' })
  })

  it('names every fault at once, of the file and of the values', () => {
    const STATECRAFT_CONFIG = fileWith(
      '{ "PROT": 1, "PORT": "many", "HOST": { "a": 1 }, "STATECRAFT_TRUSTED_PROXIES": "x" }',
    )
    const env = { STATECRAFT_CONFIG, STATECRAFT_DATA: folder(), LOG_LEVEL: 'loud' }
    const faults = () => {
      try {
        readConfiguration(env)
        return []
      } catch (error) {
        return (error as ConfigurationError).faults.map((fault) => fault.split(':')[0])
      }
    }
    expect(faults().sort()).toEqual(['HOST', 'LOG_LEVEL', 'PORT', 'PROT', 'STATECRAFT_TRUSTED_PROXIES'])
  })

  it.each(['{ "PORT": ', '[]', 'null'])('is refused when it is %s', (content) => {
    const env = { STATECRAFT_CONFIG: fileWith(content), STATECRAFT_DATA: folder() }
    expect(() => readConfiguration(env)).toThrow('STATECRAFT_CONFIG')
  })

  it('is refused when it is not there', () => {
    expect(() => readConfiguration({ STATECRAFT_CONFIG: '/nowhere/statecraft.json' })).toThrow('STATECRAFT_CONFIG')
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
