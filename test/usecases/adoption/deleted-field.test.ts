import { isNothingToDo } from '../../../src/domain/set-up/set-up-plan';
import { setUpProject, valueOf } from '../improvement-site';
import { openOddSite, type OddSite } from './odd-site';

const wanted = { key: 'CI', name: 'Continual improvement' };

let at: OddSite;
beforeAll(async () => {
  at = await openOddSite();
  await at.adopt(at.mapping());
});
afterAll(() => at.site.close());

const fieldsNamed = (name: string) => [...at.site.jira.state.fields.values()].filter((field) => field.name === name);

/** An administrator moves a field to the trash, and Jira takes it off its screens. */
function deleteField(name: string): string {
  const { state } = at.site.jira;
  const [field] = fieldsNamed(name);
  if (field === undefined) throw new Error(`There is no field ${name}.`);
  state.fields.delete(field.id);
  for (const { tabs } of state.screens.values()) for (const tab of tabs) tab.fieldIds = tab.fieldIds.filter((id) => id !== field.id);
  return field.id;
}

test('a field that was deleted after set-up is told, and saving the mapping makes it anew and nothing else', async () => {
  const gone = deleteField('Impact');
  expect((await at.view()).findings).toContainEqual(expect.objectContaining({ code: 'field-missing' }));
  const { things } = await at.check(at.mapping());
  expect(things.filter(({ verdict }) => verdict !== 'reuse').map(({ what, name, verdict }) => [what, name, verdict])).toEqual([
    ['Field', 'Impact', 'create'],
  ]);

  valueOf(await at.adopt(at.mapping()));
  const view = await at.view();
  expect(view).toMatchObject({ origin: 'adopted', mapping: at.mapping(), unsaved: null, job: { state: 'done', message: null } });
  expect(view.findings.map(({ code }) => code)).not.toContain('field-missing');
  expect(fieldsNamed('Impact')).toHaveLength(1);
  expect(fieldsNamed('Impact')[0]?.id).not.toBe(gone);
  expect((await at.check(at.mapping())).things).toEqual([]);
});

test('the gates of the project that set-up made ask for the new field once its updates were looked for', async () => {
  const plan = valueOf(await at.ask('admin', 'planSetUp', wanted));
  const changed = plan.things.filter(({ verdict }) => verdict !== 'reuse').map(({ what, name }) => `${what} ${name}`);
  expect(changed).toEqual(['Screen Improvement screen', 'Workflow Improvement lifecycle']);
  await setUpProject(at, { ...wanted, seen: plan.seen });
  expect(isNothingToDo(valueOf(await at.ask('admin', 'planSetUp', wanted)).things)).toBe(true);

  const improvement = await at.raise('Score me anew');
  valueOf(await improvement.ask('team', 'moveToStage', { stage: 'prioritized' }));
  valueOf(await improvement.ask('team', 'recordFacts', { effort: 1, alignment: 1 }));
  expect(await improvement.ask('team', 'moveToStage', { stage: 'planned' })).toMatchObject({ ok: false, error: { code: 'too-early' } });
  valueOf(await improvement.ask('team', 'recordFacts', { impact: 3 }));
  valueOf(await improvement.ask('team', 'moveToStage', { stage: 'planned' }));
});
