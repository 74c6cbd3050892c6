import type { Answer, SetUpView } from '../../src/contract';
import { buildApp } from '../site/build';
import { createSite, type Site } from '../site/site';
import { valueOf } from './improvement-site';

beforeAll(buildApp);

async function setUp(site: Site): Promise<SetUpView> {
  const call = { as: site.person('admin'), moduleKey: 'set-up', functionKey: 'provisionProject', extension: {} };
  return valueOf((await site.host.invoke({ ...call, payload: { key: 'CI', name: 'Continual improvement' } })) as Answer<SetUpView>);
}

const namesIn = ({ state }: Site['jira']) =>
  [
    state.issueTypes,
    state.statuses,
    state.linkTypes,
    state.fields,
    state.screens,
    state.screenSchemes,
    state.workflows,
    state.workflowSchemes,
    state.issueTypeSchemes,
    state.projects,
  ].map((kept) => [...kept.values()].map((made) => made.name).sort());

test.each([5, 20, 45, 70, 95, 120])(
  'a set-up that dies after %i calls goes on where it was, and makes nothing twice',
  async (afterCalls) => {
    const [undisturbed, disturbed] = [await createSite(), await createSite()];
    await setUp(undisturbed);
    disturbed.host.faults.apply({ kill: { functionKey: 'resolver', afterCalls } });
    await expect(setUp(disturbed)).rejects.toThrow();
    const view = await setUp(disturbed);
    expect(view.projects).toMatchObject([{ key: 'CI', healthy: true }]);
    expect(namesIn(disturbed.jira)).toEqual(namesIn(undisturbed.jira));
  },
);
