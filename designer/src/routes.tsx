import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type ParsedLocation,
  redirect,
} from '@tanstack/react-router'
import { problemOf } from './api/api.ts'
import { me } from './api/queries.ts'
import { queryClient } from './api/query-client.ts'
import { onSignedOut } from './api/session.ts'
import { BoardFrame } from './frame/BoardFrame.tsx'
import { ErrorPage } from './frame/ErrorPage.tsx'
import { Frame } from './frame/Frame.tsx'
import { NotFoundPage } from './frame/NotFoundPage.tsx'
import { Waiting } from './parts/Waiting.tsx'
import * as searches from './searches.ts'

/*
 * Every address of the app. What a page filters by stands in its search, so that an address can be sent to a colleague. Pages are
 * loaded when they are opened: the Desk never loads what the Studio needs.
 */

const root = createRootRoute({ errorComponent: ErrorPage, notFoundComponent: NotFoundPage })

/** Lets only those in who are signed in; others sign in and come back to the address they asked for. */
async function askSignIn({ location }: { location: ParsedLocation }) {
  try {
    await queryClient.ensureQueryData(me())
  } catch (error) {
    if (problemOf(error)?.status !== 401) throw error
    throw redirect({ to: '/sign-in', search: { back: location.href } })
  }
}

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: Frame, beforeLoad: askSignIn })
const onFrame = () => signedIn

const home = createRoute({
  getParentRoute: onFrame,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/tasks' })
  },
})

const inbox = createRoute({
  getParentRoute: onFrame,
  path: '/tasks',
  validateSearch: searches.inbox,
  component: lazyRouteComponent(() => import('./desk/inbox/InboxPage.tsx'), 'InboxPage'),
})
const task = createRoute({
  getParentRoute: onFrame,
  path: '/tasks/$task',
  component: lazyRouteComponent(() => import('./desk/task/TaskPage.tsx'), 'TaskPage'),
})
const cases = createRoute({
  getParentRoute: onFrame,
  path: '/cases',
  validateSearch: searches.cases,
  component: lazyRouteComponent(() => import('./desk/cases/CasesPage.tsx'), 'CasesPage'),
})
const caseRoute = createRoute({
  getParentRoute: onFrame,
  path: '/cases/$case',
  component: lazyRouteComponent(() => import('./desk/cases/CasePage.tsx'), 'CasePage'),
})
const newCase = createRoute({
  getParentRoute: onFrame,
  path: '/new',
  validateSearch: searches.newCase,
  component: lazyRouteComponent(() => import('./desk/new-case/NewCasePage.tsx'), 'NewCasePage'),
})
const registers = createRoute({
  getParentRoute: onFrame,
  path: '/registers',
  component: lazyRouteComponent(() => import('./desk/registers/RegistersPage.tsx'), 'RegistersPage'),
})
const register = createRoute({
  getParentRoute: onFrame,
  path: '/registers/$register',
  validateSearch: searches.register,
  component: lazyRouteComponent(() => import('./desk/registers/RegisterPage.tsx'), 'RegisterPage'),
})
const record = createRoute({
  getParentRoute: onFrame,
  path: '/registers/$register/$record',
  component: lazyRouteComponent(() => import('./desk/registers/RecordPage.tsx'), 'RecordPage'),
})
const reports = createRoute({
  getParentRoute: onFrame,
  path: '/reports',
  validateSearch: searches.reports,
  component: lazyRouteComponent(() => import('./desk/reports/ReportsPage.tsx'), 'ReportsPage'),
})

/** Pages of the Studio; `studio/routes.tsx` exports one component for each. */
const studioPage = (name: keyof typeof import('./studio/routes.tsx')) =>
  lazyRouteComponent(() => import('./studio/routes.tsx'), name)

const studio = [
  createRoute({
    getParentRoute: onFrame,
    path: '/studio',
    validateSearch: searches.studio,
    component: studioPage('DefinitionsPage'),
  }),
  createRoute({
    getParentRoute: onFrame,
    path: '/studio/forms/$id',
    validateSearch: searches.designer,
    component: studioPage('FormPage'),
  }),
  createRoute({
    getParentRoute: onFrame,
    path: '/studio/workflows/$id',
    validateSearch: searches.designer,
    component: studioPage('WorkflowPage'),
  }),
  createRoute({
    getParentRoute: onFrame,
    path: '/studio/decisions/$id',
    validateSearch: searches.designer,
    component: studioPage('DecisionPage'),
  }),
  createRoute({
    getParentRoute: onFrame,
    path: '/studio/settings/$id',
    validateSearch: searches.designer,
    component: studioPage('SettingsPage'),
  }),
  createRoute({
    getParentRoute: onFrame,
    path: '/studio/documents/$id',
    validateSearch: searches.designer,
    component: studioPage('DocumentPage'),
  }),
  createRoute({
    getParentRoute: onFrame,
    path: '/studio/registers/$id',
    validateSearch: searches.designer,
    component: studioPage('RegisterDefinitionPage'),
  }),
  createRoute({
    getParentRoute: onFrame,
    path: '/studio/regulations/$id',
    validateSearch: searches.designer,
    component: studioPage('RegulationPage'),
  }),
  createRoute({ getParentRoute: onFrame, path: '/publish', component: studioPage('PublishPage') }),
  createRoute({
    getParentRoute: onFrame,
    path: '/admin',
    validateSearch: searches.tab,
    component: studioPage('AdminPage'),
  }),
] as const

/** The public board stands in the frame for those signed in, and by itself for everybody else. */
const boardFrame = createRoute({
  getParentRoute: () => root,
  id: 'board-frame',
  component: BoardFrame,
  beforeLoad: async () => ({ signedIn: await queryClient.ensureQueryData(me()).then(Boolean, () => false) }),
})
const board = createRoute({
  getParentRoute: () => boardFrame,
  path: '/board',
  component: lazyRouteComponent(() => import('./desk/board/BoardPage.tsx'), 'BoardPage'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: searches.signIn,
  component: lazyRouteComponent(() => import('./entry/SignInPage.tsx'), 'SignInPage'),
})
const firstAdministrator = createRoute({
  getParentRoute: () => root,
  path: '/first-administrator',
  validateSearch: searches.firstAdministrator,
  component: lazyRouteComponent(() => import('./entry/FirstAdministratorPage.tsx'), 'FirstAdministratorPage'),
})

const tree = root.addChildren([
  signedIn.addChildren([home, inbox, task, cases, caseRoute, newCase, registers, register, record, reports, ...studio]),
  boardFrame.addChildren([board]),
  signIn,
  firstAdministrator,
])

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/** A session that ended in the middle of work leads to signing in, and back to where one was. */
onSignedOut(() => {
  if (queryClient.getQueryData(me().queryKey) === undefined) return
  queryClient.clear()
  void router.navigate({ to: '/sign-in', search: { back: router.state.location.href, expired: true } })
})
