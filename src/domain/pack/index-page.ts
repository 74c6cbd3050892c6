import { kindFacts } from '../kinds/kinds';
import { periodWords } from '../summary/period';
import { placeNames } from '../lifecycle/stages';
import { reviewsNotVisibleWords, type PackContents, type PackedReview } from './contents';
import { manifestName, sumsName } from './manifest';
import type { PackedRecord } from './packed-record';
import { removalHead, removalRow, type PackedRemoval } from './removals';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Any text as HTML shows it, in an element as in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}

const cell = (text: string | number | null) => `<td>${escapeHtml(String(text ?? ''))}</td>`;
const link = (file: string, words: string) => `<a href="${file.split('/').map(encodeURIComponent).join('/')}">${escapeHtml(words)}</a>`;

const language = 'en-GB';
const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** Where the trail of a record stands in a pack. */
export function trailFile(key: string, ending: 'csv' | 'json'): string {
  return `trails/${key}.${ending}`;
}

/** A record's line of the index. */
export function indexRow({ key, title, kind, place, status, facts, trail }: PackedRecord): string {
  const now = (name: string) => facts.find(({ fact }) => fact === name)?.now ?? null;
  const stage = place === null ? status : placeNames[place];
  const marked = trail.entries.filter(({ marks }) => marks.length > 0).length;
  const due = now('dueDate');
  const dueWords = due === null ? null : day.format(new Date(due));
  const cells = [title, kindFacts[kind].name, stage, now('owner'), dueWords, now('effectiveness')].map(cell).join('');
  const trails = `${link(trailFile(key, 'csv'), 'CSV')} · ${link(trailFile(key, 'json'), 'JSON')}`;
  const standsOut = marked === 0 ? '' : `, ${String(marked)} stand out`;
  return `<tr><th scope="row">${escapeHtml(key)}</th>${cells}<td>${String(trail.entries.length)} entries${standsOut} (${trails})</td></tr>\n`;
}

/** No script, no address of anybody else: it opens without a network. */
const style =
  'body{font:14px/1.45 system-ui,sans-serif;margin:2rem;max-width:80rem;color:#172b4d;background:#fff}table{border-collapse:collapse;margin:1rem 0}' +
  'th,td{border-bottom:1px solid #dcdfe4;padding:.35rem .6rem;text-align:left;vertical-align:top}thead th{background:#f7f8f9}code{word-break:break-all}';

const columns = ['Key', 'Title', 'Kind', 'Stage', 'Owner', 'Due', 'Result', 'Trail'];
const reviewColumns = ['Review', 'Title', 'Signed by', 'Signed', 'SHA-256 of its record', 'Snapshot'];

const headOf = (names: readonly string[]) => `<thead><tr>${names.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>\n`;

/** The beginning of the index, up to the records. */
export function indexHead(contents: PackContents): string {
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>Evidence pack</title>\n<style>${style}</style>\n</head>\n<body>\n<h1>Evidence pack</h1>`,
    ...aboutOf(contents).map((words) => `<p>${escapeHtml(words)}</p>`),
    `<p>${link('register.csv', 'Register as CSV')} · ${link('register.json', 'as JSON')} · ${link('files.csv', 'Attached files as CSV')} · ${link('files.json', 'as JSON')} · ${link('removed.csv', 'Removed records as CSV')} · ${link('removed.json', 'as JSON')} · ${link('contents.json', 'What this pack is made of')}</p>`,
    ...reviewsOf(contents.reviews),
    ...removalsOf(contents.removed),
    `<h2>Records</h2>\n<table>\n${headOf(columns)}<tbody>\n`,
  ].join('\n');
}

function aboutOf({
  packedFor,
  scope,
  projects,
  timeZone,
  asOf,
  records,
  files,
  notVisible,
  reviewsNotVisible,
}: PackContents): readonly string[] {
  const { period, kinds, clause, control } = scope;
  const filters = [
    ...(kinds.length === 0 ? [] : [`Only: ${kinds.map((kind) => kindFacts[kind].name).join(', ')}.`]),
    ...(clause === null ? [] : [`Only clause ${clause}.`]),
    ...(control === null ? [] : [`Only control ${control}.`]),
  ];
  return [
    `What was open at some time in ${periodWords(period, language)} (days in ${timeZone}), in ${projects.map(({ name, key }) => `${name} (${key})`).join(', ')}. ${filters.join(' ')}`.trim(),
    `Packed with the permissions of ${packedFor.name}. The register knew changes up to ${moment.format(new Date(asOf))}; trails were read from Jira while packing.`,
    `${String(records)} records, ${String(files)} attached files. ${String(notVisible)} not visible to ${packedFor.name}.`,
    ...(reviewsNotVisible === 0 ? [] : [`${reviewsNotVisibleWords(reviewsNotVisible)} to ${packedFor.name}, whatever their time.`]),
    'Times are in UTC. Cells that a spreadsheet would calculate begin with an apostrophe in the CSV files; the JSON files hold the text as it is.',
  ];
}

function reviewsOf(reviews: readonly PackedReview[]): readonly string[] {
  if (reviews.length === 0) return ['<h2>Signed management reviews</h2>\n<p>None in this period.</p>'];
  const rows = reviews.map(({ number, title, signedBy, signedAt, sha256, file, leftOut }) => {
    const snapshot = file === null ? escapeHtml(leftOut ?? '') : link(file, 'JSON');
    return `<tr><th scope="row">${escapeHtml(number)}</th>${[title, signedBy, moment.format(new Date(signedAt))].map(cell).join('')}<td><code>${escapeHtml(sha256)}</code></td><td>${snapshot}</td></tr>`;
  });
  return [`<h2>Signed management reviews</h2>\n<table>\n${headOf(reviewColumns)}<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`];
}

/** A number that is missing among the keys, and was a record once. */
function removalsOf(removed: readonly PackedRemoval[]): readonly string[] {
  const title = '<h2>Removed from the record</h2>';
  const limits =
    '<p>Known is what was in the register at some time. A number that never was such a record is no gap: other work takes numbers too. Titles are not kept.</p>';
  if (removed.length === 0) return [`${title}\n<p>Nothing that was once in the register is missing from it.</p>`, limits];
  const rows = removed.map((removal) => `<tr>${removalRow(removal).map(cell).join('')}</tr>`);
  return [`${title}\n<table>\n${headOf(removalHead)}<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`, limits];
}

/** The end of the index, after the records. */
export const indexEnd = [
  '</tbody>\n</table>\n<h2>Is this pack as it was built?</h2>',
  `<p>${manifestName} and ${sumsName} hold the SHA-256 of every file. In the folder of the unpacked files, run:</p>`,
  `<pre>sha256sum --check ${sumsName}\nsha256sum ${sumsName}</pre>`,
  '<p>The first command names every file that was changed or removed. The second gives the SHA-256 of the whole: compare it with the one that was shown when the pack was built.</p>',
  '</body>\n</html>\n',
].join('\n');
