/**
 * A key, with Ctrl (Cmd on a Mac) and Shift as told. Letters in lower case. Signs such as `?` are meant as they are
 * written, with or without Shift: keyboards differ.
 */
export interface Shortcut {
  readonly key: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
}

/** The part of a keyboard event that decides. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export function matches(shortcut: Shortcut, pressed: Pressed): boolean {
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  return (
    key === shortcut.key &&
    (pressed.ctrlKey || pressed.metaKey) === (shortcut.ctrl ?? false) &&
    (isSign(key) || pressed.shiftKey === (shortcut.shift ?? false)) &&
    !pressed.altKey
  );
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9]/.test(key);
}

/** `Ctrl+Shift+S`. */
export function shortcutText(shortcut: Shortcut): string {
  const key = shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key;
  return [shortcut.ctrl && 'Ctrl', shortcut.shift && 'Shift', key].filter(Boolean).join('+');
}

/**
 * Whether a key pressed in this element is not for the window: plain keys in a dialog, menu or list are theirs, and
 * over a dialog nothing else comes up, unless it came up by a key itself (`data-overlay`) and gives way.
 * @param comesUp whether the key brings something up over the window
 */
export function belongsElsewhere(target: EventTarget | null, shortcut: Shortcut, comesUp: boolean): boolean {
  if (belongsToField(target, shortcut)) return true;
  const inside =
    target instanceof Element
      ? target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')
      : null;
  if (!inside) return false;
  return comesUp ? !inside.matches('[data-overlay]') : shortcut.ctrl !== true && shortcut.key.length === 1;
}

/** Whether a key pressed in this element belongs to the element: plain keys are text wherever one types. */
export function belongsToField(target: EventTarget | null, shortcut: Shortcut): boolean {
  if (!isField(target)) return false;
  if (shortcut.ctrl !== true) return shortcut.key.length === 1;
  return (shortcut.key === 'z' || shortcut.key === 'y') && undoesItself(target);
}

/**
 * Whether undo and redo are this element's own affair: in a field whose text is no part of the document
 * (`data-local`). Anywhere else they are the document's, see `takeBackTyping`.
 */
export function undoesItself(target: EventTarget | null): boolean {
  return isField(target) && target.closest('[data-local]') !== null;
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
