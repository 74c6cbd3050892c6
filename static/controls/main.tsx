import { start } from '../shared/start';
import { Controls } from './controls';

start(<Controls />);
