import { start } from '../shared/start';
import { SummaryGadget } from './summary-gadget';

start(<SummaryGadget />);
