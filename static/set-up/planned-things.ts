/** What set-up creates, each with why, in the order it is made. */
export const plannedThings = [
  { what: 'Two issue types', why: 'Improvement, and Improvement action as its child work item' },
  { what: 'Nine statuses', why: 'the seven stages from Identified to Communicated, and On hold and Declined beside them' },
  {
    what: 'Fields',
    why: 'every fact a gate asks for, under the name people look for: Impact, Effort, Baseline, Target, Verifier, Effectiveness and the rest',
  },
  { what: 'A link type', why: 'ties an improvement to the finding or incident it was raised from' },
  { what: 'A workflow', why: 'its rules are the gates, so they hold on boards, in bulk changes and for automation' },
  { what: 'A screen and its schemes', why: 'the fields show on improvements of this project only' },
  { what: 'The project', why: 'with all of the above, ready for the first improvement' },
] as const;
