import type { ReactNode } from 'react';
import './notice.css';

export type NoticeTone = 'information' | 'warning' | 'error' | 'success';

const marks: Readonly<Record<NoticeTone, string>> = { information: 'i', warning: '!', error: '✕', success: '✓' };

/** A message beside its mark; errors are announced at once. */
export function Notice({ tone, title, children }: { readonly tone: NoticeTone; readonly title?: string; readonly children?: ReactNode }) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'note'}>
      <span className="notice-mark" aria-hidden="true">
        {marks[tone]}
      </span>
      <div className="tight">
        {title === undefined ? null : <h2>{title}</h2>}
        {children}
      </div>
    </div>
  );
}
