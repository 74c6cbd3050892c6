export interface Priority {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly statusColor: string;
  readonly isDefault: boolean;
}

/** Highest first, as Jira sorts them. */
export const priorities: readonly Priority[] = [
  { id: '1', name: 'Highest', description: 'This problem will block progress.', statusColor: '#d04437', isDefault: false },
  { id: '2', name: 'High', description: 'Serious problem that could block progress.', statusColor: '#f15c75', isDefault: false },
  { id: '3', name: 'Medium', description: 'Has the potential to affect progress.', statusColor: '#f79232', isDefault: true },
  { id: '4', name: 'Low', description: 'Minor problem or easily worked around.', statusColor: '#707070', isDefault: false },
  {
    id: '5',
    name: 'Lowest',
    description: 'Trivial problem with little or no impact on progress.',
    statusColor: '#999999',
    isDefault: false,
  },
];

export interface Resolution {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isDefault: boolean;
}

export const resolutions: readonly Resolution[] = [
  { id: '10000', name: 'Done', description: 'Work has been completed on this issue.', isDefault: true },
  { id: '10001', name: "Won't Do", description: "This issue won't be actioned.", isDefault: false },
  { id: '10002', name: 'Duplicate', description: 'The problem is a duplicate of an existing issue.', isDefault: false },
];
