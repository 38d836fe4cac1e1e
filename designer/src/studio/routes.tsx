/*
 * The pages of the Studio, one export an address; routes.tsx beside main.tsx loads this file, and with it each page, only when the Studio is
 * opened. A page that is large loads its own parts with `lazy`.
 */
export { AdminPage } from './admin/AdminPage.tsx'
export { DecisionPage } from './decision/DecisionPage.tsx'
export { DefinitionsPage } from './definition/DefinitionsPage.tsx'
export { FormPage } from './definition/FormPage.tsx'
export { PublishPage } from './publish/PublishPage.tsx'
export { DocumentPage, RegisterDefinitionPage, RegulationPage } from './reading/pages.tsx'
export { SettingsPage } from './settings/SettingsPage.tsx'
export { WorkflowPage } from './workflow/WorkflowPage.tsx'
