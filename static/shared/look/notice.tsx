import type { ReactNode } from 'react';
import './notice.css';

export type NoticeTone = 'information' | 'warning' | 'error' | 'success';

const marks: Readonly<Record<NoticeTone, string>> = { information: 'i', warning: '!', error: '✕', success: '✓' };

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title?: string;
  /** `h1` where the message is all that the surface shows. */
  readonly level?: 'h1' | 'h2';
  readonly children?: ReactNode;
}

/** A message beside its mark; errors are announced at once. */
export function Notice({ tone, title, level: Heading = 'h2', children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'note'}>
      <span className="notice-mark" aria-hidden="true">
        {marks[tone]}
      </span>
      <div className="tight">
        {title === undefined ? null : <Heading className="notice-title">{title}</Heading>}
        {children}
      </div>
    </div>
  );
}
