import { Refusal } from '../domain/refusal';
import { projectAtHand, type Surface } from '../forge/surface';
import { findProjectsWith, isJiraAdministrator } from '../jira/permissions';

/** Who may call an entry at all, before it runs. */
export type Allow = (surface: Surface) => Promise<void>;

/** Anybody: everything the entry does is done as the person, or filtered by what the person may see. */
export const anybody: Allow = () => Promise.resolve();

export const jiraAdministrators: Allow = async () => {
  if (!(await isJiraAdministrator())) throw new Refusal('forbidden', 'Only Jira administrators may change how this app is set up.');
};

export const projectAdministrators: Allow = async (surface) => {
  const { id } = projectAtHand(surface);
  const allowed = await findProjectsWith('ADMINISTER_PROJECTS', [id]);
  if (!allowed.has(id)) throw new Refusal('forbidden', 'Only administrators of this project may see its settings.');
};
