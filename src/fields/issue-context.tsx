import { events, invoke } from '@forge/bridge';
import ForgeReconciler, { Inline, Lozenge, Spinner, Stack, Text } from '@forge/react';
import { useEffect, useState } from 'react';
import type { Answer, Results } from '../contract';
import type { ActionPanel, ImprovementPanel } from '../contract/issue';
import { factsOfNow } from '../domain/lifecycle/attempt';
import { sayDate } from '../domain/day-words';
import { obstacleTo } from '../domain/lifecycle/offers';
import { mayBeChecked } from '../domain/lifecycle/second-check';
import { placeNames, type Place } from '../domain/lifecycle/stages';
import { recordChanged } from '../contract/record-changed';

type IssueAnswer = Answer<Results['viewIssue']>;

async function viewIssue(): Promise<IssueAnswer> {
  // The resolver of this module answers with the contract's shape and asks for no metadata.
  return (await invoke('viewIssue', {})) as IssueAnswer;
}

const appearances: Readonly<Record<Place, 'default' | 'inprogress' | 'success' | 'moved' | 'removed'>> = {
  identified: 'default',
  corrected: 'inprogress',
  analysed: 'inprogress',
  prioritized: 'default',
  drafted: 'default',
  planned: 'inprogress',
  implementing: 'inprogress',
  pursued: 'inprogress',
  verifying: 'inprogress',
  standardized: 'success',
  communicated: 'success',
  closed: 'success',
  achieved: 'success',
  'on-hold': 'moved',
  declined: 'removed',
};

function nextStep(panel: ImprovementPanel): string {
  const { move, resumeAt, offers, absent, rights, improvement } = panel;
  const { place } = improvement;
  const to = resumeAt ?? move?.to ?? null;
  if (to !== null && obstacleTo(to, { place, offers, absent, mayMove: rights.move }) !== null)
    return `Next: no way to ${placeNames[to]} from here`;
  if (resumeAt !== null) return `Next: Resume at ${placeNames[resumeAt]}`;
  if (move === null) return afterTheEnd(panel);
  const missing = move.needs.filter((need) => !need.met).map((need) => need.label);
  return missing.length === 0 ? `Next: ${move.label}, ready` : `Next: ${move.label} needs ${missing.join(', ')}`;
}

function afterTheEnd({ improvement, secondCheckDue }: ImprovementPanel): string {
  const { secondCheckResult } = factsOfNow(improvement.attempt, improvement.facts);
  const isToCome = mayBeChecked(improvement) && secondCheckResult === null && secondCheckDue !== null;
  return isToCome ? `Next: Second check, due ${sayDate(secondCheckDue)}` : 'Nothing more to do';
}

function ImprovementStage({ panel }: { readonly panel: ImprovementPanel }) {
  const { place } = panel.improvement;
  return (
    <Stack space="space.050">
      <Inline>
        <Lozenge appearance={appearances[place]}>{placeNames[place]}</Lozenge>
      </Inline>
      <Text weight="semibold">{nextStep(panel)}</Text>
    </Stack>
  );
}

function raisedWords(count: number): string {
  if (count === 0) return 'Nothing was raised from here yet.';
  return count === 1 ? '1 record was raised from here.' : `${String(count)} records were raised from here.`;
}

/** Jira tells of changes to the work item, the panel of its own; gives the function that stops listening. */
function onChange(callback: () => void): () => void {
  const subscriptions = ['JIRA_ISSUE_CHANGED', recordChanged].map((event) => events.on(event, callback).catch(() => null));
  return () => {
    for (const subscription of subscriptions) void subscription.then((active) => active?.unsubscribe());
  };
}

function IssueContext() {
  const [answer, setAnswer] = useState<IssueAnswer | 'failed' | null>(null);
  useEffect(() => {
    const load = () => {
      viewIssue().then(setAnswer, () => {
        setAnswer('failed');
      });
    };
    load();
    return onChange(load);
  }, []);
  if (answer === null) return <Spinner label="Loading the stage" />;
  if (answer === 'failed') return <Text>The stage cannot be shown now. Reload the page to try again.</Text>;
  if (!answer.ok) return <Text>{answer.error.message}</Text>;
  if (answer.value.kind === 'improvement') return <ImprovementStage panel={answer.value} />;
  if (answer.value.kind === 'action') return <Text>{partWords(answer.value)}</Text>;
  return <Text>{raisedWords(answer.value.raised.length)}</Text>;
}

function partWords({ improvement }: ActionPanel): string {
  return improvement === null
    ? 'An action of an improvement that you may not see.'
    : `An action of ${improvement.key} ${improvement.title}.`;
}

ForgeReconciler.render(<IssueContext />);
