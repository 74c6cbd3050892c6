import type { RecordProject } from './story';

/** Records of the last days that nobody has raised an improvement from yet: where a newcomer can try it. */
export const openRecords: readonly { readonly project: RecordProject; readonly title: string; readonly daysAgo: number }[] = [
  { project: 'AUD', title: 'Backup restore tests are documented by hand in three different places', daysAgo: 4 },
  { project: 'INC', title: 'Laptop parcel was handed over at the wrong reception', daysAgo: 3 },
  { project: 'FB', title: 'Customer wants to know how fast we tell them about incidents', daysAgo: 2 },
];
