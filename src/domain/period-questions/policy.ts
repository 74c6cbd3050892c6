import { missing, type Finding } from '../questions/questioned';

/** 28: the page must be named before its words can be read. */
export function findPolicy(): Finding {
  return missing(
    'No policy page is named, so its commitment to continual improvement was not looked for. The page of the policy shows it.',
  );
}
