import type { Input } from '../../contract';
import type { ImprovementPanel } from '../../contract/issue';
import type { Facts, Improvement } from '../../domain/improvement';
import { standingOf, type Standing, type Viewer } from '../../domain/lifecycle/independence';
import { kindFields } from '../../domain/kinds/kind-fields';
import { lines } from '../../domain/kinds/lines';
import { refuseSenselessLink } from '../../domain/links/link-rules';
import { Refusal } from '../../domain/refusal';
import { relatedBy } from '../../domain/links/relations';
import { earliestSecondCheck, mayBeChecked } from '../../domain/lifecycle/second-check';
import { placeNames } from '../../domain/lifecycle/stages';
import type { Surface } from '../../forge/surface';
import { readIssue } from '../../jira/issues';
import { createLink } from '../../jira/links/links';
import { kindOfType, readMappings } from '../../storage/mappings';
import { loadImprovement, type LoadedImprovement } from '../record/load-improvement';
import { moveTo } from '../record/move-to-stage';
import { clearSaidAgain, saveAnew } from '../record/save-anew';
import { showImprovement } from '../record/show-improvement';

type Check = Input<'recordSecondCheck'>;

/** Records the second check of the record at hand, by somebody independent. One that failed reopens it in the same step, by a transition of its workflow. */
export async function recordSecondCheck(surface: Surface, check: Check): Promise<ImprovementPanel> {
  const loaded = await loadImprovement(surface);
  const { improvement, viewer } = loaded;
  refuseUnlessCheckable(improvement, viewer);
  refuseWrongDay(improvement, check, viewer);
  const wanted = toFacts(improvement, check);
  if (check.result === 'Still effective') {
    await saveAnew(loaded, wanted);
  } else {
    await clearSaidAgain(loaded, wanted);
    await moveTo(loaded, wayBack(improvement), wanted);
    if (check.repeatedBy !== null) await linkRepeat(loaded, check.repeatedBy);
  }
  return showImprovement(surface);
}

const whyNot: Readonly<Record<Exclude<Standing, 'may-verify'>, string>> = {
  'carried-it-out':
    'Verifier: you carried this out, as its assignee now or before, or with an action. Ask the person in Verifier to check it.',
  'is-not-the-verifier': 'Verifier: only the person named there may check this. Ask them to, or let the owner choose you as verifier.',
};

function refuseUnlessCheckable(improvement: Improvement, viewer: Viewer): void {
  const { key, place } = improvement;
  if (!mayBeChecked(improvement)) {
    throw new Refusal(
      'conflict',
      `${key} is at ${placeNames[place]}: a second check comes after the end. Reload to see its stage.`,
      'Stage',
    );
  }
  const standing = standingOf(improvement, viewer);
  if (standing !== 'may-verify') throw new Refusal('forbidden', whyNot[standing], 'Verifier');
}

function refuseWrongDay(improvement: Improvement, { checkedOn }: Check, { today }: Viewer): void {
  const { actualDate } = improvement.facts;
  const earliest = earliestSecondCheck(improvement);
  const isEarly = checkedOn < (actualDate ?? '') || checkedOn < (earliest ?? '');
  if (!isEarly && checkedOn <= today) return;
  const message = 'Second check on: choose a day that is not in the future, not before Actual date and not before the end of the work.';
  throw new Refusal('invalid', message, 'Second check on');
}

function toFacts({ kind }: Improvement, { checkedOn, actual, result }: Check): Partial<Facts> {
  const measured = kindFields[kind].includes('secondCheckActual') ? { secondCheckActual: actual } : {};
  return { secondCheckedOn: checkedOn, ...measured, secondCheckResult: result };
}

function wayBack({ kind, key, place }: Improvement) {
  const back = lines[kind].returns.find(({ from }) => from === place);
  if (back === undefined) throw new Refusal('conflict', `${key} cannot be reopened from ${placeNames[place]}.`, 'Stage');
  return back.to;
}

/** A corrective action does not repeat: what came back is the nonconformity that it was to correct. */
async function linkRepeat({ improvement, configuration }: LoadedImprovement, key: string): Promise<void> {
  try {
    const later = await readIssue(key, null);
    const kind = kindOfType((await readMappings())[later.projectId], later.typeId);
    const corrected = relatedBy(improvement.relations, 'corrects');
    const earlier = improvement.kind === 'corrective-action' ? corrected.map((record) => ({ ...nonconformity, ...record })) : [improvement];
    for (const record of earlier) {
      refuseSenselessLink(record, 'is repeated by', { issueId: later.issueId, key: later.key, kind });
      await createLink(record.issueId, 'is repeated by', later.issueId, configuration.linkTypeIds);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      error.code,
      `${improvement.key} was reopened, but not linked to ${key}: ${error.message} Link it on ${key}.`,
      'Later record',
    );
  }
}

/** Of a nonconformity that is corrected, no links of its own are known here. */
const nonconformity = { kind: 'nonconformity', relations: [] } as const;
