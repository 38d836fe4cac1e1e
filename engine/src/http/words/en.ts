import type { ProblemText } from './problem-text.ts'

/** Problems in English, by code; the same codes as in Vietnamese. */
export const en: Record<string, ProblemText> = {
  'body-too-large': {
    title: 'The request is too large',
    detail: 'At most {limit} is accepted. Make it smaller or send it in parts.',
  },
  'json-broken': { title: 'The request is not valid JSON', detail: 'The fault is at line {line}, column {column}.' },
  'json-too-deep': { title: 'The request is nested too deeply', detail: 'At most {limit} levels are accepted.' },
  'key-forbidden': { title: 'The request uses a forbidden name', detail: 'The name "{key}" may not be used.' },
  'content-type': { title: 'The content type is not accepted', detail: 'Found "{found}", expected "{expected}".' },
  'body-invalid': { title: 'The request does not have the expected shape', detail: 'The fault is at: {path}.' },
  'query-invalid': { title: 'A parameter of the address is wrong', detail: 'The fault is at: {path}.' },
  'file-missing': { title: 'No file was chosen', detail: 'Choose one file to upload.' },
  'origin-refused': {
    title: 'The request does not come from this site',
    detail: 'For safety, changes are only accepted from the site itself. Open the page again and repeat the action.',
  },
  'not-signed-in': { title: 'Nobody is signed in', detail: 'Sign in to go on.' },
  'session-expired': { title: 'The session has expired', detail: 'Sign in again; saved drafts are kept.' },
  'wrong-credentials': {
    title: 'The e-mail address or the password is wrong',
    detail: 'Check both. If the password is lost, ask the administrator of the province.',
  },
  'not-allowed': { title: 'Not allowed', detail: 'This account has no right to do this.' },
  'not-found': { title: 'Not found', detail: 'There is no such thing here, or this account may not see it.' },
  'file-refused': {
    title: 'The file is not accepted',
    detail: 'PDF, Word, Excel, JPEG and PNG without macros are accepted. Check the file "{name}".',
  },
  'too-many-requests': { title: 'Too many requests', detail: 'Wait {seconds} seconds and try again.' },
  'link-invalid': {
    title: 'The link is no longer valid',
    detail: 'The one-time link was used or is older than 24 hours. Start the server again to get a new one.',
  },
  unexpected: {
    title: 'Something unexpected went wrong',
    detail: 'What was saved is safe. Try again; if it happens again, tell the administrator the code "{request}".',
  },
  'not-ready': { title: 'The server is not ready', detail: 'Try again in a few minutes.' },
  overloaded: {
    title: 'The server has too much to do',
    detail: 'The request was not processed. Try again in {seconds} seconds.',
  },
  stopping: {
    title: 'The server is stopping or starting again',
    detail: 'The request was not processed. Try again in {seconds} seconds.',
  },
  'metrics-token-wrong': {
    title: 'The metrics may not be read',
    detail: 'Send the token set in STATECRAFT_METRICS_TOKEN in the Authorization header.',
  },
  'worker-token-wrong': {
    title: 'The worker is not known',
    detail: 'Send a token whose hash is set in STATECRAFT_WORKER_TOKENS in the Authorization header.',
  },
  conflict: {
    title: 'This has changed',
    detail: 'Somebody else has just changed it. Reload the page and repeat the action.',
  },
}
