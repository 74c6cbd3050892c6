import { router } from '@forge/bridge';
import type { ReactNode } from 'react';

interface SiteLinkProps {
  /** A path below the site, such as `/browse/CI-7` or `/wiki/spaces/ISMS`. */
  readonly path: string;
  readonly children: ReactNode;
}

/** A link into Jira or Confluence in a new tab. The frame may not navigate by itself, so the product is asked to. */
export function SiteLink({ path, children }: SiteLinkProps) {
  return (
    <a
      href={path}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault();
        router.open(path).catch(() => undefined);
      }}
    >
      {children}
      <span className="visually-hidden"> (opens in a new tab)</span>
    </a>
  );
}
