import { useEffect, useRef, type ReactNode } from 'react';
import { stayInSight } from '../address/stay-in-sight';

interface OpenedListProps {
  readonly title: string;
  readonly className: string;
  /** A permanent link to the list, where it has one. */
  readonly link?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The list behind a number, in place. It does not open where the number stands: the focus follows it, so nobody has to look for it. */
export function OpenedList({ title, className, link, onClose, children }: OpenedListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    return section.current === null ? undefined : stayInSight(section.current, 'nearest');
  }, []);
  return (
    <section ref={section} className={className} aria-label={title}>
      <div className="row-apart">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <span className="row">
          {link}
          <button type="button" className="link-button" onClick={onClose}>
            Close list
          </button>
        </span>
      </div>
      {children}
    </section>
  );
}
