import { start } from '../shared/start';
import { Settings } from './settings';

start(<Settings />);
