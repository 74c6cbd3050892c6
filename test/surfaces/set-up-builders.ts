import type { AppSettingsView, RegisterState, SetUpView } from '../../src/contract/set-up';
import { defaultSettings } from '../../src/domain/set-up/settings';
import type { PlannedThing, SetUpPlan } from '../../src/domain/set-up/set-up-plan';

export function aSetUp(part: Partial<SetUpView> = {}): SetUpView {
  return { projects: [], ledger: [], job: null, adopting: null, ...part };
}

export const aLedger: SetUpView['ledger'] = [
  { what: 'Issue type', name: 'Improvement', id: '10010', origin: 'found' },
  { what: 'Workflow', name: 'Improvement lifecycle', id: 'f0c8f1e7', origin: 'made' },
];

export function someAppSettings(part: Partial<AppSettingsView> = {}): AppSettingsView {
  return { settings: defaultSettings, changes: [], people: [], scores: null, ...part };
}

export const aRegisterState: RegisterState = { held: { records: 72, missing: 0, asOf: '2026-05-03T09:00:00.000Z' }, reading: null };

export function aThing(part: Partial<PlannedThing> = {}): PlannedThing {
  return {
    ...{ what: 'Field', name: 'Baseline', verdict: 'create', why: 'Asked for before Implementing.' },
    ...{ changes: [], id: null, wayOn: null, ...part },
  };
}

export function aPlan(part: Partial<SetUpPlan> = {}): SetUpPlan {
  const things = [aThing(), aThing({ what: 'Workflow', name: 'Improvement lifecycle' }), aThing({ what: 'Project', name: 'CI' })];
  return { key: 'CI', name: 'Continual improvement', things, seen: 'f00d', ...part };
}
