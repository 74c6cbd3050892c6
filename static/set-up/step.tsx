import { useEffect, useRef, type ReactNode } from 'react';

interface StepProps {
  readonly title: string;
  /** Goes to the heading when the step turns up: what was asked for is here. */
  readonly focus?: 'on arrival' | undefined;
  readonly children: ReactNode;
}

/** One of the three steps of the page. */
export function Step({ title, focus, children }: StepProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus !== undefined) heading.current?.focus();
  }, [focus]);
  return (
    <section className="tight">
      <h2 ref={heading} tabIndex={focus === undefined ? undefined : -1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
