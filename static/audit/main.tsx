import { start } from '../shared/data/start';
import { Audit } from './audit';

start(<Audit />);
