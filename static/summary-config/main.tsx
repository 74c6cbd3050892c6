import { start } from '../shared/start';
import { SummaryConfiguration } from './summary-configuration';

start(<SummaryConfiguration />);
