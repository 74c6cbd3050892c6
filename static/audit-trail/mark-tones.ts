import type { TrailMark } from '../../src/domain/trail/entry';
import type { Tone } from '../shared/look/lozenge';

export const markTones: Readonly<Record<TrailMark, Tone>> = {
  reopened: 'danger',
  declined: 'warning',
  'measure-changed': 'warning',
  'measure-changed-without-reason': 'danger',
  'result-changed': 'danger',
  regraded: 'warning',
  'evidence-removed': 'warning',
};
