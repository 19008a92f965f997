import { useEffect, useMemo, useRef } from 'react';

/** A function that stays the same object and must not be called while drawing. */
export function useStable<Args extends readonly unknown[]>(
  act: (...args: Args) => void,
): (...args: Args) => void {
  const now = useRef(act);
  useEffect(() => {
    now.current = act;
  });
  return useMemo(
    () =>
      (...args: Args) =>
        now.current(...args),
    [],
  );
}
