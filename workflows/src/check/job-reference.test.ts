import { testCheck } from '../testing/check-cases.ts'
import { checkJobs } from './job-reference.ts'

const references = {
  documents: new Set(['quyet-dinh']),
  registers: new Set(['awards']),
  jobTypes: new Set(['gui-thu']),
}

testCheck(checkJobs, {
  good: {
    'a template that is there': { sketch: 'a: service job=document header.template=quyet-dinh', references },
    'a template known while the case runs': { sketch: 'a: service job=document header.template="= mau"', references },
    'a register that is there': { sketch: 'a: service job=register-write header.register=awards', references },
    'a job that a worker does': { sketch: 'a: service job=gui-thu', references },
    'a job known while the case runs': { sketch: 'a: service job="= viec"', references },
    'a request whose path is computed': {
      sketch: 'a: service job=http header.url=https://api.mau.example/x header.path="= ma" header.error.404=khong-co',
      references,
    },
    'anything, when nothing is known': 'a: service job=gi-do',
  },
  bad: {
    'a template that is not there': {
      sketch: 'a: service job=document header.template=quyet-dinhh',
      finds: ['template-missing a'],
      references,
    },
    'a document without a template': { sketch: 'a: service job=document', finds: ['template-not-named a'] },
    'a register that is not there': {
      sketch: 'a: service job=register-write header.register=award',
      finds: ['register-missing a'],
      references,
    },
    'an entry without a register': { sketch: 'a: service job=register-write', finds: ['register-not-named a'] },
    'a listener that no worker does': {
      sketch: 'a: user listen=start:gui-thu,end:gui-tin',
      finds: ['job-worker-missing a'],
      references,
    },
    'a request without an address': { sketch: 'a: service job=http', finds: ['job-header-missing a'] },
    'a request to a computed address': {
      sketch: 'a: service job=http header.url="= diaChi"',
      finds: ['http-url-not-literal a'],
    },
    'a request to an address with a hole': {
      sketch: 'a: service job=http header.url=https://{ten}.example/',
      finds: ['http-url-not-literal a'],
    },
    'a letter with a header that it does not know': {
      sketch: 'a: service job=mail header.to=a@b.vn header.subject=a header.text=b header.bcc=c@d.vn',
      finds: ['job-header-unknown a'],
    },
    'a job that no worker does': { sketch: 'a: service job=gui-tin', finds: ['job-worker-missing a'], references },
  },
})
