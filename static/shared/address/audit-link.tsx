import { router } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { SiteLink } from './site-link';

/** The key of the module in the manifest. */
const auditPage = { target: 'module', moduleKey: 'audit' } as const;

/** Below the address of the audit page, the list of one clause or control. */
export function referencePath(kind: 'clause' | 'control', id: string): string {
  return `/${kind}s/${encodeURIComponent(id)}`;
}

interface AuditLinkProps {
  /** Below the audit page's own address. */
  readonly path: string;
  readonly children: ReactNode;
}

/** A link to a place on the audit page; words alone where the product does not tell the page's address. */
export function AuditLink({ path, children }: AuditLinkProps) {
  const { data: base } = useQuery({ queryKey: ['audit page'], queryFn: () => router.getUrl(auditPage) });
  const address = base == null ? null : `${base.pathname.replace(/\/$/, '')}${path}`;
  return address === null ? children : <SiteLink path={address}>{children}</SiteLink>;
}
