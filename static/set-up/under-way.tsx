import Spinner from '@atlaskit/spinner';

interface UnderWayProps {
  /** What is going on, such as "Reading all records". */
  readonly doing: string;
  /** The name of the bar, and how far it is; without it only that something is going on is known. */
  readonly progress: { readonly name: string; readonly done: number; readonly total: number; readonly words: string } | null;
  readonly message?: string | null;
  /** What holds until it is over. */
  readonly meanwhile?: string;
}

/** Work in the background, and how far it is. It runs without this page too. */
export function UnderWay({ doing, progress, message = null, meanwhile = '' }: UnderWayProps) {
  return (
    <>
      <div className="row" role="status">
        <Spinner size="small" />
        <span>{doing}</span>
      </div>
      {progress === null ? null : (
        <>
          <progress className="set-up-progress" aria-label={progress.name} max={Math.max(progress.total, 1)} value={progress.done} />
          <p>{progress.words}</p>
        </>
      )}
      {message === null ? null : <p>{message} It goes on by itself.</p>}
      <p className="subtle">You can leave this page: it goes on in the background. {meanwhile}</p>
    </>
  );
}
