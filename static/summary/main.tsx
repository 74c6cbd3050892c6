import { start } from '../shared/data/start';
import { SummaryMacro } from './summary-macro';

start(<SummaryMacro />);
