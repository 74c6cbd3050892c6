import { start } from '../shared/data/start';
import { AuditTrail } from './audit-trail';

start(<AuditTrail />);
