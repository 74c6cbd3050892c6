/** What each person of the tour is here for. */
export const what: Readonly<Record<string, { readonly title: string; readonly text: string }>> = {
  team: { title: 'Team member', text: 'Raises improvements from findings and incidents, and carries them out.' },
  verifier: { title: 'Verifier', text: 'Checks whether an improvement did what it promised. Never their own.' },
  manager: { title: 'Manager', text: 'Reads the summary before the management review and decides.' },
  auditor: { title: 'Auditor', text: 'Follows the evidence from finding to result. Reads everything, changes nothing.' },
  admin: { title: 'Administrator', text: 'Sets the app up and looks after the Jira configuration.' },
  outsider: { title: 'Outsider', text: 'Has an account and sees no project: what is hidden stays hidden.' },
};
