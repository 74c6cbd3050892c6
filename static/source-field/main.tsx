import { start } from '../shared/start';
import { SourceField } from './source-field';

start(<SourceField />);
