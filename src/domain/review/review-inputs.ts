/** The inputs of a management review, 9.3.2 a to g, with the results of d told apart. */
export const reviewInputs = ['a', 'b', 'c', 'd1', 'd2', 'd3', 'd4', 'e', 'f', 'g'] as const;
export type ReviewInput = (typeof reviewInputs)[number];

interface InputFacts {
  readonly title: string;
  /** What to look at, and where words are needed. */
  readonly ask: string;
}

/** Names and questions in our own words; the text of the standard is not reproduced. */
export const inputFacts: Readonly<Record<ReviewInput, InputFacts>> = {
  a: { title: 'Actions from earlier reviews', ask: 'Which earlier decisions are still open, and why?' },
  b: {
    title: 'Changes around the organisation',
    ask: 'What changed outside or inside that matters to the ISMS? Name climate change, too.',
  },
  c: { title: 'Needs of interested parties', ask: 'What do customers, authorities or staff need or expect now that they did not before?' },
  d1: { title: 'Nonconformities and corrective actions', ask: 'Do the same causes come back? Are corrections lasting?' },
  d2: { title: 'Monitoring and measurement results', ask: 'Which numbers moved, and which did not?' },
  d3: { title: 'Audit results', ask: 'What did audits find, and what was done about it?' },
  d4: { title: 'Security objectives', ask: 'Which objectives were reached, and is the bar still high enough?' },
  e: { title: 'Feedback from interested parties', ask: 'What did they praise or complain about?' },
  f: { title: 'Risk assessment and risk treatment', ask: 'Which risks changed? Where does the treatment plan stand?' },
  g: { title: 'Opportunities for improvement', ask: 'Which improvements matter most, and which need a decision?' },
};

/** An input as people name it: "9.3.2 d1 Nonconformities and corrective actions". */
export function inputName(input: ReviewInput): string {
  return `9.3.2 ${input} ${inputFacts[input].title}`;
}
