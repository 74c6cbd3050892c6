/** What tells the grades apart, for those who choose one. */
export const gradeHint = 'Major: a requirement fails as a whole. Minor: a single lapse. Observation: nothing failed yet.';
