import type { Kernel } from '../../kernel/kernel';
import type { JiraState } from '../model';

/** What a fresh site has before anybody made a project. */
export function seedDefaults(state: JiraState, kernel: Kernel): void {
  void state;
  void kernel;
}
