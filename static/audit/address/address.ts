import type { ShowHow } from '../../shared/address/page-history';
import { parseControls, printControls, type ControlsAddress } from './controls-address';
import { parsePack, parseQuestions, printPack, printQuestions, type PackAddress, type QuestionsAddress } from './period-address';
import { parseProtection, printProtection, type ProtectionAddress } from './protection-address';
import { parsePath } from './query';

/** What the audit page shows, as its address says it: it can be sent and kept. */
export type AuditAddress = ControlsAddress | QuestionsAddress | ProtectionAddress | PackAddress;

/** What every part of the page is given. */
export interface AddressProps<Address extends AuditAddress> {
  readonly address: Address;
  readonly onAddress: (address: Address, how?: ShowHow) => void;
}

export function printAddress(address: AuditAddress): string {
  switch (address.part) {
    case 'controls':
      return printControls(address);
    case 'questions':
      return printQuestions(address);
    case 'protection':
      return printProtection(address);
    case 'pack':
      return printPack(address);
  }
}

export function parseAddress(path: string): AuditAddress {
  const asked = parsePath(path);
  switch (asked.parts[0]) {
    case 'questions':
      return parseQuestions(asked);
    case 'protection':
      return parseProtection(asked);
    case 'pack':
      return parsePack(asked);
    default:
      return parseControls(asked);
  }
}
