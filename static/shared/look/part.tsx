import { useId, type ReactNode } from 'react';
import '../figures/figures.css';

interface PartProps {
  readonly title: string;
  readonly width?: 'half' | 'whole';
  readonly children: ReactNode;
}

/** One drawing with its title. */
export function Part({ title, width = 'half', children }: PartProps) {
  const id = useId();
  return (
    <section className={width === 'whole' ? 'part part-whole' : 'part'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
