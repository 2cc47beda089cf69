// The addresses of the loopback host: each role has its own.

import type { Role } from '../../core/people.ts';

/** Each role has a path of its own; its cookie goes nowhere else. */
export const pathByRole: Readonly<Record<Role, string>> = { chair: '/console/', staff: '/staff/', hall: '/stage/' };

/** The path of an address without its escapes, or null for what is no address of this host. */
export function readPath(url: string): string | null {
  if (!url.startsWith('/') || url.startsWith('//')) return null;
  try {
    const path = decodeURIComponent(url.split(/[?#]/u)[0] ?? '');
    return path.includes('\0') || path.split('/').includes('..') ? null : path;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

export function roleOfPath(pathname: string): Role | null {
  if (pathname.startsWith(pathByRole.chair)) return 'chair';
  if (pathname.startsWith(pathByRole.staff)) return 'staff';
  return pathname.startsWith(pathByRole.hall) ? 'hall' : null;
}
