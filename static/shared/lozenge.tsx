import { placeNames, type Place } from '../../src/domain/stages';
import './lozenge.css';

export type Tone = 'neutral' | 'progress' | 'success' | 'warning' | 'danger';

/** A word on a tinted ground. Atlaskit's own still writes `<style>` tags at run time, which the platform's policy forbids. */
export function Lozenge({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return <span className={`lozenge lozenge-${tone}`}>{children}</span>;
}

const placeTones: Readonly<Record<Place, Tone>> = {
  identified: 'neutral',
  prioritized: 'neutral',
  planned: 'neutral',
  implementing: 'progress',
  verifying: 'progress',
  standardized: 'progress',
  communicated: 'success',
  'on-hold': 'warning',
  declined: 'neutral',
};

export function PlaceLozenge({ place }: { readonly place: Place }) {
  return <Lozenge tone={placeTones[place]}>{placeNames[place]}</Lozenge>;
}

/** The verdict of a verification, in its word. */
export function ResultLozenge({ result }: { readonly result: string }) {
  return <Lozenge tone={resultTones[result] ?? 'neutral'}>{result}</Lozenge>;
}

const resultTones: Readonly<Record<string, Tone>> = { Effective: 'success', 'Partly effective': 'warning', 'Not effective': 'danger' };
