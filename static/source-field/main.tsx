import { start } from '../shared/data/start';
import { SourceField } from './source-field';

start(<SourceField />);
