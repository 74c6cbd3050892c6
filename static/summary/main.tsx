import { start } from '../shared/start';
import { SummaryMacro } from './summary-macro';

start(<SummaryMacro />);
