import type { Frame } from 'playwright-core';
import type { Site } from '../site/site';

/** Opens what a step needs by its name, fills the form and saves it. */
export async function fill(panel: Frame, needed: string, form: string, values: Readonly<Record<string, string>>): Promise<void> {
  await panel.getByRole('list', { name: 'What this step needs' }).getByRole('button', { name: needed, exact: true }).click();
  await fillForm(panel, form, values);
}

/** Fills the form that stands open, and saves it. */
export async function fillForm(panel: Frame, form: string, values: Readonly<Record<string, string>>): Promise<void> {
  const editor = panel.getByRole('form', { name: form });
  for (const [label, value] of Object.entries(values)) {
    const field = editor.getByLabel(new RegExp(`^${label}`)).first();
    if ((await field.getAttribute('role')) === 'combobox') {
      await field.fill(value);
      await editor.getByRole('option', { name: value }).first().click();
    } else if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption({ label: value });
    else await field.fill(value);
  }
  await editor.getByRole('button', { name: /^(Save|Add action|Record|Record and reopen)$/ }).click();
  await editor.waitFor({ state: 'detached' });
}

/** Impact, effort and alignment, each the fourth of five. */
export async function prioritize(panel: Frame): Promise<void> {
  await panel.getByRole('list', { name: 'What this step needs' }).getByRole('button').first().click();
  const editor = panel.getByRole('form', { name: 'Priority' });
  for (const name of [/^Impact/, /^Effort/, /^Alignment/]) await editor.getByRole('group', { name }).locator('label').nth(3).click();
  await editor.getByRole('button', { name: 'Save' }).click();
  await editor.waitFor({ state: 'detached' });
}

/** Takes the step, and waits until the panel says that the record is there. */
export async function takeStep(panel: Frame, button: string, status: string): Promise<void> {
  await panel.getByRole('button', { name: button, exact: true }).click();
  await panel.getByText(status, { exact: true }).first().waitFor();
  await panel.waitForTimeout(300);
}

/** The status that Jira has. */
export function statusOf({ jira: { state } }: Site, key: string): string | undefined {
  const issue = state.issues.get(state.issueIdByKey.get(key) ?? '');
  return state.statuses.get(issue?.statusId ?? '')?.name;
}
