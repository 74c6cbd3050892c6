import { ideasAndRefusals } from './stories/ideas-and-refusals';
import { initiatives } from './stories/initiatives';
import { operations } from './stories/operations';
import { organisations } from './stories/organisations';
import { peopleAndPremises } from './stories/people-and-premises';
import { scopeAndFrameworks } from './stories/scope-and-frameworks';
import { sourceExamples } from './stories/source-examples';
import type { Story } from './story';

/** Every improvement of the demo. */
export const improvements: readonly Story[] = [
  ...sourceExamples,
  ...organisations,
  ...initiatives,
  ...scopeAndFrameworks,
  ...peopleAndPremises,
  ...operations,
  ...ideasAndRefusals,
];
