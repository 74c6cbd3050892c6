import { figureLabel as plainLabel } from '../../../src/domain/summary/figures';
import { periodWords } from '../../../src/domain/summary/period';
import { placeNames } from '../../../src/domain/lifecycle/stages';
import type { Figure } from '../../../src/domain/summary/summary';
import { shortDay } from '../look/short-day';

/** What a figure counts, as the title of its list. */
export function figureLabel(figure: Figure, language: string): string {
  const label = plainLabel(figure);
  switch (figure.kind) {
    case 'clause':
      return `Clause ${label}`;
    case 'at':
      return `${placeNames[figure.value]} on ${shortDay(figure.on, language)}`;
    case 'open-on':
      return `Open at the end of ${shortDay(figure.on, language)}`;
    case 'opened-in':
    case 'done-in':
      return `${capital(label)} ${periodWords(figure, language)}`;
    case 'control':
      return `Control ${label}`;
    case 'source-in':
      return `${label}, ${periodWords(figure, language)}`;
    case 'since':
      return `${placeNames[figure.value]} since before ${shortDay(figure.before, language)}`;
    case 'due-before':
      return `Due before ${shortDay(figure.before, language)}`;
    case 'any-of':
      return 'Needs a decision';
    default:
      return capital(label);
  }
}

const capital = (label: string) => `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
