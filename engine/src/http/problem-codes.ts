/** Codes that HTTP itself answers with, each with its status; permanent once released. The engine's own stand in `errors.ts`. */
export const httpProblems = {
  'body-too-large': 413,
  'json-broken': 400,
  'json-too-deep': 400,
  'key-forbidden': 400,
  'content-type': 415,
  'body-invalid': 400,
  'query-invalid': 400,
  'file-missing': 400,
  'file-refused': 422,
  'origin-refused': 403,
  'not-signed-in': 401,
  'session-expired': 401,
  'wrong-credentials': 401,
  'not-allowed': 403,
  'not-found': 404,
  'too-many-requests': 429,
  'link-invalid': 410,
  unexpected: 500,
  'not-ready': 503,
  overloaded: 503,
  stopping: 503,
  'metrics-token-wrong': 401,
  'worker-token-wrong': 401,
} as const

export type HttpProblemCode = keyof typeof httpProblems
