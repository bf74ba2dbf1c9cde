import type { ReactNode } from 'react';
import { ReceiptDesk } from '#components/newsroom/admin/receipt-desk.tsx';

/** What was done is said on whichever of these screens one is after it. */
export default function PeopleLayout({ children }: { children: ReactNode }) {
  return <ReceiptDesk>{children}</ReceiptDesk>;
}
