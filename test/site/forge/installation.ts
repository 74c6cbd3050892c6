import type { AppField, InstalledApp } from '../jira/jira';
import type { ForgeValidator } from '../jira/workflow-model';
import type { Person } from '../kernel/people';
import { environmentId, type AppManifest } from './manifest';

/** The account that the app acts with when it asks for itself. */
export const createAppPerson = (): Person => ({
  accountId: '5b10a2844c20165700edeapp',
  accountType: 'app',
  email: 'clause-10@connect.example.com',
  displayName: 'Clause 10',
  role: null,
  groups: ['apps'],
  timeZone: 'Etc/UTC',
  locale: 'en_GB',
  active: true,
});

export const moduleAri = ({ appId }: AppManifest, moduleKey: string) =>
  `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${moduleKey}`;

function toField({
  key,
  name,
  description,
  type,
  collection,
  readOnly,
  view,
  edit,
}: AppManifest['modules']['jira:customField'][number]): AppField {
  const forge = { moduleKey: key, validation: edit?.validation ?? null, formatter: view?.formatter?.expression ?? null, readOnly };
  return { key, name, description, type, collection, forge };
}

/** What Jira gets to know about the app when it is installed. */
export function toInstalledApp(manifest: AppManifest, person: Person): InstalledApp {
  const validators: ForgeValidator[] = manifest.modules['jira:workflowValidator'].map(
    ({ key, name, description, expression, errorMessage, projectTypes }) => ({
      moduleKey: key,
      ari: moduleAri(manifest, key),
      name,
      description,
      expression,
      errorMessage,
      projectTypes,
    }),
  );
  return { appId: manifest.appId, environmentId, person, fields: manifest.modules['jira:customField'].map(toField), validators };
}
