import { start } from '../shared/start';
import { AuditTrail } from './audit-trail';

start(<AuditTrail />);
