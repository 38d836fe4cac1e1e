export type {
  Action,
  EntryPoint,
  Grant,
  Overlay,
  OverlayOperation,
  PluginManifest,
  Provision,
  RegisterDefinition,
  Regulation,
  Relation,
  RoleDefinition,
  Scenario,
  ScenarioStep,
} from './manifest.ts'
export type { RegisterQuery, RegisterRecord, Rule, RuleContext, RuleFinding } from './rule.ts'
export { defineRule } from './rule.ts'
