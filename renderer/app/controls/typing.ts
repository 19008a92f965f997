/**
 * The field that is being typed in, so that undo takes back the whole visit to it. The browser's own undo of
 * text goes back by pieces of a length that depends on its timing: `16.` may be left of `16.345`.
 */
let takeBackText: (() => void) | null = null;

/** A field was typed in. @param takeBack puts its text back to what it was when it got the focus */
export function typingIn(takeBack: () => void): void {
  takeBackText = takeBack;
}

/** The field that was typed in was left, or its text is the document's again. */
export function typingEnded(): void {
  takeBackText = null;
}

export function isTyping(): boolean {
  return takeBackText !== null;
}

/** Takes back what was typed in the field that has the focus; false where nothing was. */
export function takeBackTyping(): boolean {
  if (takeBackText === null) return false;
  takeBackText();
  takeBackText = null;
  return true;
}
