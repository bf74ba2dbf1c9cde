import { redirect } from 'next/navigation';

/** The articles are the desk. */
export default function AdminPage() {
  redirect('/admin/articles');
}
