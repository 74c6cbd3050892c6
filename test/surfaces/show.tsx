import { configure, fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { withProviders } from '../../static/shared/data/start';

// A busy machine draws late; a test says what appears, not how fast.
configure({ asyncUtilTimeout: 10_000 });

/** Shows a surface as its page does. */
export function show(surface: ReactElement): void {
  render(withProviders(surface));
}

export function press(name: string | RegExp): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

export function write(label: string | RegExp, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}
