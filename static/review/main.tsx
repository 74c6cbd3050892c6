import { start } from '../shared/data/start';
import { ReviewMacro } from './review-macro';

start(<ReviewMacro />);
