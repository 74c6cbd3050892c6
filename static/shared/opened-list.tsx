import { useEffect, useRef, type ReactNode } from 'react';

interface OpenedListProps {
  readonly title: string;
  readonly className: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The list behind a number, in place. It does not open where the number stands: the focus follows it, so nobody has to look for it. */
export function OpenedList({ title, className, onClose, children }: OpenedListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={className} aria-label={title}>
      <div className="row-apart">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="link-button" onClick={onClose}>
          Close list
        </button>
      </div>
      {children}
    </section>
  );
}
