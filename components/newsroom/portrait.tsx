import { initialsOf } from '#lib/people/picture.ts';

const SIZES = { small: 'size-9 text-xs', large: 'size-20 text-xl' } as const;

/** Somebody's picture, or their initials; always beside their name, which says who it is. */
export function Portrait({
  name,
  address,
  size = 'small',
}: {
  name: string;
  /** Null for none. */
  address: string | null;
  size?: keyof typeof SIZES;
}) {
  const shape = `${SIZES[size]} shrink-0 rounded-full`;
  if (address !== null) return <img src={address} alt="" className={`${shape} object-cover`} />;
  return (
    <span
      aria-hidden="true"
      className={`${shape} grid place-items-center bg-accent-wash font-semibold text-accent-strong select-none`}
    >
      {initialsOf(name)}
    </span>
  );
}
