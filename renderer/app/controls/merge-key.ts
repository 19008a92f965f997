import { useRef } from 'react';

let visits = 0;

/**
 * Merge key for the edits of one visit to a field: typing `20000` is one step of undo, coming back to the
 * field later is another. `renew` belongs on focus.
 */
export function useMergeKey(): { readonly current: () => string; readonly renew: () => void } {
  const visit = useRef(0);
  return {
    current: () => `visit ${visit.current}`,
    renew: () => {
      visit.current = ++visits;
    },
  };
}
