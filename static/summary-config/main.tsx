import { start } from '../shared/data/start';
import { SummaryConfiguration } from './summary-configuration';

start(<SummaryConfiguration />);
