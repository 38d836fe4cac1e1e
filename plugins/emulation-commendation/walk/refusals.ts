import { type Call, form, get, post, put, streamOf } from './raw-call.ts'
import { accounts } from './staff.ts'
import { neighbour, own, type Places, workflow } from './two-communes.ts'

const files = ({ case: id }: Pick<Places, 'case'>) => `/api/cases/${id}/documents`
const deep = (depth: number) => `{"data":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)},"version":0}`
const draft = (data: string) => `{"data":${data},"version":1}`
export const command = { commandId: 'lenh-thu-0001' }
export const pdf = '%PDF-1.7\n'
const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024, 'x')
export const startBody = (commandId: unknown, unit = own) => ({ commandId, workflow, unit })

/** What is wrong -> the call, and the status and code it is answered with for ever. */
export const refusals: Record<string, [call: (at: Places) => Call, status: number, code: string]> = {
  'JSON that breaks off': [() => post('/api/cases', '{"commandId": "x', 'proposer'), 400, 'json-broken'],
  'JSON with a comma too many': [() => post('/api/cases', '{"a":1,}', 'proposer'), 400, 'json-broken'],
  'no body where one is needed': [() => post('/api/cases', '', 'proposer'), 400, 'json-broken'],
  'broken JSON before signing in': [() => post('/api/auth/sign-in/email', '{'), 400, 'json-broken'],
  'a body that says it is packed': [
    () => ({
      ...post('/api/cases', '\x1f\x8b\x08', 'proposer'),
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    }),
    400,
    'json-broken',
  ],
  '50 MB in pieces, length untold': [
    () => ({ ...post('/api/cases', '', 'proposer'), body: streamOf(50) }),
    413,
    'body-too-large',
  ],
  '50 MB, length told': [() => ({ ...post('/api/cases', '', 'proposer'), body: megabytes(50) }), 413, 'body-too-large'],
  '50 MB to sign in': [() => ({ ...post('/api/auth/sign-in/email', ''), body: streamOf(50) }), 413, 'body-too-large'],
  '50 MB as a file': [
    (at) => form(files(at), [{ file: 'lon.pdf', content: megabytes(50) }], 'proposer'),
    413,
    'body-too-large',
  ],
  'objects 80.000 deep': [(at) => put(`/api/tasks/${at.task}/draft`, deep(80_000), 'proposer'), 400, 'json-too-deep'],
  'a list 200.000 deep': [
    (at) => put(`/api/tasks/${at.task}/draft`, draft('['.repeat(200_000) + ']'.repeat(200_000)), 'proposer'),
    400,
    'json-too-deep',
  ],
  'the key __proto__': [
    (at) => put(`/api/tasks/${at.task}/draft`, draft('{"__proto__":{"admin":true}}'), 'proposer'),
    400,
    'key-forbidden',
  ],
  'the key constructor, deep': [
    (at) => post(`/api/tasks/${at.task}/check`, '{"data":{"a":[{"constructor":{"prototype":{"x":1}}}]}}', 'proposer'),
    400,
    'key-forbidden',
  ],
  'a NUL in a text': [
    (at) => put(`/api/tasks/${at.task}/draft`, draft('{"a":"x\\u0000y"}'), 'proposer'),
    422,
    'data-refused',
  ],
  'a number without end': [
    (at) => put(`/api/tasks/${at.task}/draft`, draft('{"a":1e999}'), 'proposer'),
    400,
    'body-invalid',
  ],
  'a list instead of data': [(at) => put(`/api/tasks/${at.task}/draft`, draft('[1]'), 'proposer'), 400, 'body-invalid'],

  'text instead of JSON': [
    () => ({ ...post('/api/cases', '{}', 'proposer'), headers: { 'content-type': 'text/plain' } }),
    415,
    'content-type',
  ],
  'a page form instead of JSON': [
    () => ({
      ...post('/api/cases', 'a=1', 'proposer'),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
    415,
    'content-type',
  ],
  'no content type at all': [() => ({ ...post('/api/cases', '{}', 'proposer'), headers: {} }), 415, 'content-type'],
  'JSON instead of a file': [(at) => post(`/api/cases/${at.case}/documents`, '{}', 'proposer'), 415, 'content-type'],

  'nobody signed in': [() => get('/api/tasks'), 401, 'not-signed-in'],
  'an expired session': [() => get('/api/tasks', 'expired'), 401, 'session-expired'],
  'work under an expired session': [
    (at) => post(`/api/tasks/${at.task}/complete`, { ...command, data: {} }, 'expired'),
    401,
    'session-expired',
  ],
  'a cookie made up': [() => get('/api/me', 'statecraft.session_token=abc.def'), 401, 'session-expired'],
  'a cookie that is no cookie': [() => get('/api/me', ';;;=%E0%A4%A;'), 401, 'session-expired'],
  'a wrong password': [
    () => post('/api/auth/sign-in/email', { email: accounts.chair, password: 'sai-mat-khau' }),
    401,
    'wrong-credentials',
  ],
  'an address that is none': [
    () => post('/api/auth/sign-in/email', { email: "' or 1=1 --", password: 'x' }),
    401,
    'wrong-credentials',
  ],

  "another unit's case": [(at) => get(`/api/cases/${at.otherCase}`, 'proposer'), 404, 'case-not-found'],
  "another unit's task": [(at) => get(`/api/tasks/${at.otherTask}`, 'proposer'), 404, 'task-not-found'],
  "another unit's draft": [
    (at) => put(`/api/tasks/${at.otherTask}/draft`, draft('{}'), 'proposer'),
    404,
    'task-not-found',
  ],
  "claiming another unit's task": [
    (at) => post(`/api/tasks/${at.otherTask}/claim`, command, 'proposer'),
    404,
    'task-not-found',
  ],
  "completing another unit's task": [
    (at) => post(`/api/tasks/${at.otherTask}/complete`, { ...command, data: {}, outcome: 'trinh' }, 'proposer'),
    404,
    'task-not-found',
  ],
  "another unit's document": [(at) => get(`/api/documents/${at.otherDocument}`, 'proposer'), 404, 'document-not-found'],
  "a file for another unit's case": [
    (at) => ({
      ...form(files(at), [{ file: 'a.pdf', content: pdf }], 'proposer'),
      path: files({ ...at, case: at.otherCase }),
    }),
    404,
    'case-not-found',
  ],
  "cancelling another unit's case": [
    (at) => post(`/api/cases/${at.otherCase}/cancel`, { ...command, reason: 'x' }, 'proposer'),
    404,
    'case-not-found',
  ],
  'a case for another unit': [
    () => post('/api/cases', startBody('lenh-thu-0002', neighbour.unit), 'proposer'),
    403,
    'access-denied',
  ],
  'a case for no unit': [
    () => post('/api/cases', startBody('lenh-thu-0003', 'khong-co'), 'proposer'),
    404,
    'unit-not-found',
  ],
  'a case of no workflow': [
    () => post('/api/cases', { ...startBody('lenh-thu-0004'), workflow: '__proto__' }, 'proposer'),
    404,
    'workflow-not-found',
  ],
  "completing somebody else's task": [
    (at) => post(`/api/tasks/${at.appraisal}/complete`, { ...command, data: {}, outcome: 'chuyen' }, 'proposer'),
    403,
    'access-denied',
  ],
  'signing what is not the chair’s yet': [
    (at) => post(`/api/tasks/${at.appraisal}/complete`, { ...command, data: {}, outcome: 'ky' }, 'chair'),
    403,
    'access-denied',
  ],
  'the studio for staff': [() => get('/api/definitions', 'proposer'), 403, 'not-allowed'],
  'publishing for staff': [
    () =>
      post(
        '/api/publications',
        { ...command, drafts: [{ kind: 'form', id: 'de-nghi' }], effectiveFrom: '2026-09-01', basis: 'x' },
        'specialist',
      ),
    403,
    'not-allowed',
  ],

  'a command id used by another command': [
    () => post('/api/cases', startBody('nop-ho-so-03'), 'proposer'),
    409,
    'command-id-reused',
  ],
  'a command id used by another person': [
    () => post('/api/cases', startBody('mo-ho-so-01', neighbour.unit), 'neighbour'),
    409,
    'command-id-reused',
  ],
  'a command id with spaces': [
    () => post('/api/cases', startBody("x'; drop table"), 'proposer'),
    422,
    'command-id-invalid',
  ],
  'a command id that is too long': [
    () => post('/api/cases', startBody('x'.repeat(65)), 'proposer'),
    400,
    'body-invalid',
  ],
  'no command id': [() => post('/api/cases', startBody(undefined), 'proposer'), 400, 'body-invalid'],
  'a draft of an old version': [
    (at) => put(`/api/tasks/${at.task}/draft`, { data: { a: 1 }, version: 0 }, 'proposer'),
    409,
    'draft-conflict',
  ],
  'an outcome that is a machine’s event': [
    (at) =>
      post(
        `/api/tasks/${at.task}/complete`,
        { ...command, data: {}, outcome: 'xstate.done.actor.tham-dinh' },
        'proposer',
      ),
    422,
    'outcome-unknown',
  ],
  'a proposal with nothing in it': [
    (at) => post(`/api/tasks/${at.task}/complete`, { ...command, data: {}, outcome: 'trinh' }, 'proposer'),
    422,
    'findings-block',
  ],

  'a call from another site': [
    () => ({
      ...post('/api/cases', startBody('lenh-thu-0005'), 'proposer'),
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
    }),
    403,
    'origin-refused',
  ],
  'a call from a sandboxed page': [
    () => ({
      ...post('/api/cases', startBody('lenh-thu-0005'), 'proposer'),
      headers: { 'content-type': 'application/json', origin: 'null' },
    }),
    403,
    'origin-refused',
  ],
  'a call that a browser marks as foreign': [
    () => ({
      ...post('/api/cases', startBody('lenh-thu-0005'), 'proposer'),
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
    }),
    403,
    'origin-refused',
  ],

  'an address of the API that is none': [() => get('/api/khong-co', 'proposer'), 404, 'not-found'],
  'the API itself': [() => get('/api', 'proposer'), 404, 'not-found'],
  'a call to a page': [() => post('/khong-co', '{}', 'proposer'), 404, 'not-found'],
  'a method the address has not': [() => ({ ...get('/api/cases', 'proposer'), method: 'DELETE' }), 404, 'not-found'],
  'a method nobody uses': [() => ({ ...get('/api/cases', 'proposer'), method: 'PROPFIND' }), 404, 'not-found'],
  'OPTIONS, as before a foreign call': [
    () => ({
      ...get('/api/cases'),
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    }),
    404,
    'not-found',
  ],
  'a way up, written in signs': [() => get('/assets/..%2f..%2f..%2fpackage.json'), 404, 'not-found'],
  'a way up, written twice': [() => get('/..%252f..%252fpackage.json'), 404, 'not-found'],
  'a way up with backslashes': [() => get('/assets/..%5c..%5cpackage.json'), 404, 'not-found'],
  'a NUL in the address': [() => get('/assets/%00.js'), 404, 'not-found'],
  'half a sign in the address': [() => get('/api/tasks/%E0%A4%A', 'proposer'), 404, 'task-not-found'],
  'a document by its path': [() => get('/api/documents/..%2f..%2fsecret', 'proposer'), 404, 'document-not-found'],
  'a task by a very long name': [() => get(`/api/tasks/${'x'.repeat(8_000)}`, 'proposer'), 404, 'task-not-found'],
  'a register by a machine’s name': [
    () => get('/api/registers/__proto__/records', 'proposer'),
    404,
    'register-not-found',
  ],
  'a limit that is no number': [() => get('/api/tasks?limit=abc', 'proposer'), 400, 'query-invalid'],
  'a limit beyond all': [() => get('/api/cases?limit=100000', 'proposer'), 400, 'query-invalid'],
  'a cursor made up': [() => get('/api/cases?cursor=%00%ff', 'proposer'), 400, 'query-invalid'],

  'a program that says it is a PDF': [
    (at) => form(files(at), [{ file: 'a.pdf', content: 'MZ\x90\x00' }], 'proposer'),
    422,
    'file-refused',
  ],
  'a page that says it is a picture': [
    (at) => form(files(at), [{ file: 'a.png', content: '<script>alert(1)</script>' }], 'proposer'),
    422,
    'file-refused',
  ],
  'a file with nothing in it': [
    (at) => form(files(at), [{ file: 'a.pdf', content: '' }], 'proposer'),
    422,
    'file-refused',
  ],
  'an archive that is none': [
    (at) => form(files(at), [{ file: 'a.docx', content: 'PK\x03\x04 hong' }], 'proposer'),
    422,
    'file-refused',
  ],
  'a form without a file': [
    (at) => form(files(at), [{ name: 'ghi-chu', content: 'x' }], 'proposer'),
    400,
    'file-missing',
  ],
  'a text where the file should be': [(at) => form(files(at), [{ content: 'x' }], 'proposer'), 400, 'file-missing'],
  'a form cut in the middle': [
    (at) => ({ ...form(files(at), [], 'proposer'), body: '--giua\r\ncontent-dis' }),
    400,
    'file-missing',
  ],
}
