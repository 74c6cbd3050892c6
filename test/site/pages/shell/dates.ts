import { format, formatDistance, parseISO } from 'date-fns';
import { siteNow } from '../boot';

/** Jira prints offsets without a colon. */
const parse = (time: string) => parseISO(time.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

export const day = (time: string) => format(parse(time), 'd MMM yyyy');
export const moment = (time: string) => format(parse(time), 'd MMM yyyy, HH:mm');
export const ago = (time: string) => formatDistance(parse(time), siteNow(), { addSuffix: true });
