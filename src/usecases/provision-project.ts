import type { Input, SetUpView } from '../contract';
import type { Surface } from '../forge/surface';
export function provisionProject(_surface: Surface, _input: Input<'provisionProject'>): Promise<SetUpView> {
  throw new Error('Not yet.');
}
