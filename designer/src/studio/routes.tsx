/*
 * The pages of the Studio, one export an address; routes.tsx beside main.tsx loads this file, and with it each page, only when the Studio is
 * opened. A page that is large loads its own parts with `lazy`.
 */
export { AdminPage } from './admin/AdminPage.tsx'
export { DecisionPage, FormPage, WorkflowPage } from './definition/DefinitionPages.tsx'
export { DefinitionsPage } from './definition/DefinitionsPage.tsx'
export { PublishPage } from './publish/PublishPage.tsx'
