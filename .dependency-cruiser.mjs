/**
 * Imports run one way: forms <- workflows <- engine <- plugins <- examples; designer uses forms, workflows and the engine's typed
 * client. Each outside library has one home. Every rule says why.
 */
const only = (name, library, home, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { pathNot: `${home}|^scripts/` },
  to: { path: `node_modules/(${library})/` },
})

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle is a room without a door: neither file can be read, tested or moved alone.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'forms-stands-alone',
      severity: 'error',
      comment: 'A form gives the same verdict in browser and server only if it knows neither.',
      from: { path: '^forms/src' },
      to: { path: '^(workflows|engine|designer|plugins|examples)/' },
    },
    {
      name: 'workflows-knows-forms-only',
      severity: 'error',
      comment: 'Compiling and stepping are pure; the host is somebody else.',
      from: { path: '^workflows/src' },
      to: { path: '^(engine|designer|plugins|examples)/' },
    },
    {
      name: 'engine-knows-no-screen-and-no-plugin',
      severity: 'error',
      comment: 'The engine is generic; a plugin reaches it through its folder, a screen through HTTP.',
      from: { path: '^engine/src', pathNot: '\\.test\\.ts$' },
      to: { path: '^(designer|plugins|examples)/' },
    },
    {
      name: 'designer-uses-the-client-only',
      severity: 'error',
      comment: 'Server code in the page would leak what the server knows and break the build.',
      from: { path: '^designer/src', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^engine/src', pathNot: '^engine/src/(client|http/resources)\\.ts$' },
    },
    {
      name: 'plugins-use-the-plugin-entry',
      severity: 'error',
      comment:
        'A rule plugin is written against one small typed door, a worker outside against the client, never against the insides; its walks drive the whole product.',
      from: { path: '^(plugins|examples)/', pathNot: '\\.test\\.ts$|/walk/' },
      to: {
        path: '^(engine|workflows|forms)/src',
        pathNot: '^engine/src/(plugin/|client\\.ts$)|^forms/src/(index|finding|form|json)\\.ts$',
      },
    },
    {
      name: 'pure-rooms-touch-no-world',
      severity: 'error',
      comment:
        'forms and workflows are pure: no I/O, no clock, no randomness, safe in a browser. json-schema-to-typescript is the one exception, behind ./server.',
      from: { path: '^(forms|workflows)/src', pathNot: '\\.test\\.tsx?$|^forms/src/server' },
      to: { dependencyTypes: ['core'] },
    },
    only(
      'ajv-lives-in-forms',
      'ajv|ajv-formats|ajv-i18n|json-schema-to-typescript|feelin|lezer-feel|re2js',
      '^forms/',
      'Forms and FEEL have one home.',
    ),
    only(
      'rjsf-lives-in-forms-react',
      '@rjsf/[^/]+',
      '^forms/src/react/',
      'The form view is one component that everything else uses.',
    ),
    only(
      'bpmn-and-xstate-live-in-workflows',
      'bpmn-moddle|dmn-moddle|zeebe-bpmn-moddle|xstate',
      '^workflows/',
      'The engine reaches machines through workflows.',
    ),
    only(
      'databases-live-in-the-store',
      'kysely|pg',
      '^engine/src/(store|http/auth)',
      'Only the store knows which database it is.',
    ),
    only(
      'hono-lives-in-http',
      'hono|@hono/[^/]+|hono-openapi',
      '^engine/src/(http|client|main|server)|^engine/src/cli',
      'Routes have one home.',
    ),
    only(
      'metrics-and-traces-live-in-operate',
      'prom-client|@opentelemetry/[^/]+',
      '^engine/src/operate/',
      'The engine tells what it does to one observer and knows no tool that watches it.',
    ),
    only(
      'diagrams-live-in-the-designer',
      'bpmn-js|dmn-js|diagram-js',
      '^designer/',
      'Drawing is for people; the truth is the process.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|\\.d\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
