import { start } from '../shared/data/start';
import { Settings } from './settings';

start(<Settings />);
