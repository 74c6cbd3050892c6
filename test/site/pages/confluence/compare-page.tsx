import { moment } from '../shell/dates';
import { Loaded } from '../shell/loaded';
import { NotFound } from '../shell/not-found';
import { useTitle } from '../shell/use-title';
import { compareLines, linesOf, type ComparedLine } from './compare';
import { useVersions, type PageVersion } from './version-data';

function Head({ version }: { readonly version: PageVersion }) {
  const { id, number, author, createdAt, message } = version;
  return (
    <th scope="col">
      <a href={`/wiki/pages/viewpage.action?pageId=${id}&pageVersion=${String(number)}`}>Version {number}</a>
      <br />
      {author}, {moment(createdAt)}
      {message === '' ? null : <> · “{message}”</>}
    </th>
  );
}

function Line({ before, after }: ComparedLine) {
  const isSame = before === after;
  return (
    <tr>
      <td className={isSame || before === null ? undefined : 'compared-removed'}>{isSame ? before : <del>{before}</del>}</td>
      <td className={isSame || after === null ? undefined : 'compared-added'}>{isSame ? after : <ins>{after}</ins>}</td>
    </tr>
  );
}

function Comparison({ older, newer }: { readonly older: PageVersion; readonly newer: PageVersion }) {
  useTitle(`Compare: ${newer.title}`);
  const lines = compareLines([older.title, ...linesOf(older.doc)], [newer.title, ...linesOf(newer.doc)]);
  const changed = lines.filter(({ before, after }) => before !== after).length;
  return (
    <article className="page page-wiki">
      <h1>{newer.title}: versions compared</h1>
      <p className="small">
        {changed === 0 ? 'Nothing differs.' : 'What was removed is struck out on the left, what was added is underlined on the right.'}
      </p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Comparison">
        <table className="table compared">
          <thead>
            <tr>
              <Head version={older} />
              <Head version={newer} />
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <Line key={index} {...line} />
            ))}
          </tbody>
        </table>
      </div>
    </article>
  );
}

/** Two versions of a page side by side, the older one on the left. */
export function ComparePage({ pageId, numbers }: { readonly pageId: string; readonly numbers: readonly string[] }) {
  const inOrder = [...numbers].sort((one, other) => Number(one) - Number(other));
  const versions = useVersions(pageId, inOrder);
  return (
    <Loaded query={versions}>{([older, newer]) => (older && newer ? <Comparison older={older} newer={newer} /> : <NotFound />)}</Loaded>
  );
}
