import { start } from '../shared/start';
import { ReviewMacro } from './review-macro';

start(<ReviewMacro />);
