import type { NonconformityStory } from './nonconformity-story';
import { closedNonconformities } from './stories/closed-nonconformities';
import { openNonconformities } from './stories/open-nonconformities';

/** Every nonconformity of the demo. */
export const nonconformities: readonly NonconformityStory[] = [...closedNonconformities, ...openNonconformities];
