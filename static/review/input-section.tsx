import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { DraftReview } from '../../src/contract/review';
import { unreadWords } from '../../src/domain/review/carried';
import { dataInputs } from '../../src/domain/review/figures';
import { inputFacts, inputName, type ReviewInput } from '../../src/domain/review/review-inputs';
import { ChangeFailure } from '../shared/data/answered';
import { toDay } from '../shared/look/day';
import { TextArea } from '../shared/fields/field';
import { CarriedTable } from './decision-table';
import { FiguresView } from './figures-view';
import { useSaveReview } from './review-calls';
import { Section, Words } from './section';

interface InputSectionProps {
  readonly input: ReviewInput;
  readonly view: DraftReview;
}

/** One input of 9.3.2: what the data says, and what people say. */
export function InputSection({ input, view }: InputSectionProps) {
  const { considered, words } = view.draft.inputs[input];
  const data = dataInputs.find((known) => known === input);
  return (
    <Section part={input} title={inputName(input)} state={considered ? 'done' : 'open'}>
      {input === 'a' ? <Earlier view={view} /> : null}
      {data === undefined ? null : <FiguresView name={inputName(input)} input={data} look="live" figures={view.figures[data]} />}
      {view.rights.edit ? (
        <>
          <WordsForm key={words} input={input} words={words} considered={considered} />
          <div className="print-only">
            <Words>{words}</Words>
          </div>
        </>
      ) : (
        <>
          <p className="subtle">{inputFacts[input].ask}</p>
          <Words>{words}</Words>
        </>
      )}
    </Section>
  );
}

function Earlier({ view: { carried, previous, unread } }: { readonly view: DraftReview }) {
  if (unread.length > 0) {
    return (
      <>
        <p className="danger">{unreadWords(unread)}</p>
        {previous === null ? null : <CarriedTable carried={carried} today={toDay(new Date())} />}
      </>
    );
  }
  return previous === null ? (
    <p className="subtle">This is the first review here.</p>
  ) : (
    <CarriedTable carried={carried} today={toDay(new Date())} />
  );
}

interface WordsFormProps {
  readonly input: ReviewInput;
  readonly words: string;
  readonly considered: boolean;
}

const mostWords = 6000;

function WordsForm({ input, words: saved, considered }: WordsFormProps) {
  const [words, setWords] = useState(saved);
  const save = useSaveReview();
  const send = (now: boolean) => void save.run({ change: { inputs: { [input]: { considered: now, words } } } });
  const isChanged = words.trim() !== saved;
  return (
    <div className="tight no-print">
      <TextArea label={inputFacts[input].ask} value={words} onChange={setWords} maxLength={mostWords} />
      <ChangeFailure error={save.error} />
      <div className="form-buttons">
        {considered ? null : (
          <Button spacing="compact" appearance="primary" isLoading={save.busy} onClick={() => send(true)}>
            {isChanged ? 'Save and mark as considered' : 'Mark as considered'}
          </Button>
        )}
        {isChanged ? (
          <Button spacing="compact" isDisabled={save.busy} onClick={() => send(considered)}>
            Save words
          </Button>
        ) : null}
        {considered && !isChanged ? (
          <Button spacing="compact" appearance="subtle" isDisabled={save.busy} onClick={() => send(false)}>
            Consider again
          </Button>
        ) : null}
      </div>
    </div>
  );
}
