import { start } from '../shared/start';
import { Audit } from './audit';

start(<Audit />);
