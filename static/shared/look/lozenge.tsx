import { placeNames, places, type Place } from '../../../src/domain/lifecycle/stages';
import './lozenge.css';

export type Tone = 'neutral' | 'progress' | 'success' | 'warning' | 'danger';

/** A word on a tinted ground. Atlaskit's own still writes `<style>` tags at run time, which the platform's policy forbids. */
export function Lozenge({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return <span className={`lozenge lozenge-${tone}`}>{children}</span>;
}

const placeTones: Readonly<Record<Place, Tone>> = {
  identified: 'neutral',
  corrected: 'progress',
  analysed: 'progress',
  prioritized: 'neutral',
  drafted: 'neutral',
  planned: 'neutral',
  implementing: 'progress',
  pursued: 'progress',
  verifying: 'progress',
  standardized: 'progress',
  communicated: 'success',
  closed: 'success',
  achieved: 'success',
  'on-hold': 'warning',
  declined: 'neutral',
};

export function PlaceLozenge({ place }: { readonly place: Place }) {
  return <Lozenge tone={placeTones[place]}>{placeNames[place]}</Lozenge>;
}

/** A status of Jira by its name: a stage in the colour of the stage, any other in none. */
export function StatusLozenge({ status }: { readonly status: string }) {
  const place = places.find((candidate) => placeNames[candidate] === status);
  return place === undefined ? <Lozenge tone="neutral">{status}</Lozenge> : <PlaceLozenge place={place} />;
}

/** The verdict of a verification, in its word. */
export function ResultLozenge({ result }: { readonly result: string }) {
  return <Lozenge tone={resultTones[result] ?? 'neutral'}>{result}</Lozenge>;
}

/** How bad a nonconformity is, in its word. */
export function GradeLozenge({ grade }: { readonly grade: string }) {
  return <Lozenge tone={gradeTones[grade] ?? 'neutral'}>{grade}</Lozenge>;
}

const gradeTones: Readonly<Record<string, Tone>> = { Major: 'danger', Minor: 'warning' };

const resultTones: Readonly<Record<string, Tone>> = {
  Effective: 'success',
  'Partly effective': 'warning',
  'Not effective': 'danger',
  'Still effective': 'success',
  'Not effective any more': 'danger',
  'Second check failed': 'danger',
};
