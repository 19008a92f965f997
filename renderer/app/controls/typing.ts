import { useEffect, useMemo } from 'react';

/**
 * The field that is being typed in, so that undo takes back the whole visit to it. The browser's own undo of
 * text goes back by pieces of a length that depends on its timing: `16.` may be left of `16.345`.
 */
let typedIn: { readonly field: Typing; readonly takeBack: () => void } | null = null;

/** One field that can be typed in. */
export interface Typing {
  /** It was typed in. @param takeBack puts its text back to what it was when it got the focus */
  readonly began: (takeBack: () => void) => void;
  /** It was left, or its text is the document's again. */
  readonly ended: () => void;
}

/** Typing in a field ends with the field: one that goes while it has the focus, as with another desa, hears no blur. */
export function useTyping(): Typing {
  const field = useMemo(() => makeTyping(), []);
  useEffect(() => field.ended, [field]);
  return field;
}

function makeTyping(): Typing {
  const field: Typing = {
    began: (takeBack) => {
      typedIn = { field, takeBack };
    },
    ended: () => {
      if (typedIn?.field === field) typedIn = null;
    },
  };
  return field;
}

export function isTyping(): boolean {
  return typedIn !== null;
}

/** Takes back what was typed in the field that has the focus; false where nothing was. */
export function takeBackTyping(): boolean {
  if (typedIn === null) return false;
  typedIn.takeBack();
  typedIn = null;
  return true;
}
