import { ensureFields } from './ensure-fields';
import { compareConfiguration } from './compare-configuration';
import { ensureProject, type WantedProject } from './ensure-project';
import { ensureIssueTypeScheme, ensureScreenSchemes, ensureWorkflowScheme } from './ensure-schemes';
import { ensureScoreField } from './ensure-score-field';
import { ensureScreens } from './ensure-screens';
import { ensureStatuses } from './ensure-statuses';
import { ensureLinkTypes, ensureTypes } from './ensure-types';
import { ensureWorkflows } from './ensure-workflows';
import type { Maker } from './maker';

/** All steps of set-up, in order. What they read is read when a step needs it, so that counting them asks Jira nothing. */
export async function provision(maker: Maker, wanted: WantedProject): Promise<void> {
  const types = await ensureTypes(maker);
  const linkTypeIds = await ensureLinkTypes(maker);
  const fieldIds = await ensureFields(maker);
  const scoreFieldId = await ensureScoreField(maker);
  const statusIds = await ensureStatuses(maker);
  const screenIds = await ensureScreens(maker, { fieldIds, scoreFieldId });
  const workflowIds = await ensureWorkflows(maker, { statusIds, fieldIds, linkTypeIds }, screenIds);
  const schemes = {
    issueTypeScreenSchemeId: await ensureScreenSchemes(maker, screenIds, types),
    workflowSchemeId: await ensureWorkflowScheme(maker, types, workflowIds),
    issueTypeSchemeId: await ensureIssueTypeScheme(maker, types),
  };
  await maker.note({ what: 'Notes on', name: 'fields and link types' }, () =>
    compareConfiguration({ linkTypeIds, fieldIds, scoreFieldId }),
  );
  await ensureProject(maker, wanted, { schemes, statusIds, ...types });
}
