import { start } from '../shared/data/start';
import { SummaryGadget } from './summary-gadget';

start(<SummaryGadget />);
