import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { after } from '../operate/stop.ts'
import { listen } from './listen.ts'

const limits = { perAccount: 0, perAddress: 0, connections: 2, requests: 10, changes: 10, requestMs: 10_000 }

it('more connections than it takes are closed unheard, and those it has go on', async () => {
  const listening = await listen(() => new Response('here'), { host: '127.0.0.1', port: 0, limits })
  const port = Number(new URL(listening.address).port)
  const open = () => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.on('data', (chunk) => (text += chunk)).on('error', () => {})
    const closed = new Promise<void>((done) => socket.once('close', () => done()))
    return { socket, closed, text: () => text }
  }
  const kept = [open(), open()]
  for (const { socket } of kept) socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  while (kept.some(({ text }) => !text().includes('here'))) await new Promise((next) => setTimeout(next, 5))
  const third = open()
  await third.closed
  expect(third.text()).toBe('')
  kept[0]!.socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  while (kept[0]!.text().split('here').length < 3) await new Promise((next) => setTimeout(next, 5))
  await listening.close(after(5_000))
  await Promise.all(kept.map(({ closed }) => closed))
})
