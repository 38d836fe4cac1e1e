import type { Command } from 'commander'
import { main } from '../main.ts'

/** `statecraft start`: the server with API, web app and workers. */
export function startCommand(program: Command): void {
  program
    .command('start')
    .description('the server: API, web app, workers')
    .option('--production', 'no demo; prints a one-time link for the first administrator')
    .option('--port <port>', 'port to listen on (PORT)')
    .option('--data <folder>', 'data folder (STATECRAFT_DATA)')
    .option('--show-configuration', 'print what is configured, from where, without secrets, and end')
    .action(main)
}
