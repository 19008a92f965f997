import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import { checkedArguments } from './arguments.ts';
import {
  channel,
  closeHeardChannel,
  notices,
  requests,
  type Answer,
  type Arguments,
  type NoticeName,
  type RequestName,
} from './channels.ts';

/** One window's answers to its bridge. */
export type WindowHandlers = {
  readonly [Name in RequestName]: (...args: Arguments<Name>) => Promise<Answer<Name>>;
} & {
  readonly [Name in NoticeName]: (...args: Arguments<Name>) => void;
} & {
  /** The window's page has received `close-requested`. */
  readonly closeHeard: () => void;
};

interface Sender {
  readonly sender: WebContents;
  readonly senderFrame: WebFrameMain | null;
}

/**
 * Answers the bridge's channels. A message is heard only from the top frame of the app's own page.
 * @param handlersOf the handlers of the window a message came from; null when it is none of ours
 * @param isOwnPage whether an address is one the app itself serves
 */
export function serveWindows(
  handlersOf: (sender: WebContents) => WindowHandlers | null,
  isOwnPage: (url: string) => boolean,
): void {
  function trusted({ sender, senderFrame }: Sender): WindowHandlers {
    const handlers = handlersOf(sender);
    if (!handlers || !senderFrame || senderFrame.parent !== null || !isOwnPage(senderFrame.url)) {
      throw new Error('a message from a page that is not the app');
    }
    return handlers;
  }

  for (const name of requests) {
    ipcMain.handle(channel(name), (event, ...args: readonly unknown[]) =>
      call(trusted(event)[name], checkedArguments(name, args)),
    );
  }
  for (const name of notices) {
    ipcMain.on(channel(name), (event, ...args: readonly unknown[]) =>
      call(trusted(event)[name], checkedArguments(name, args)),
    );
  }
  ipcMain.on(closeHeardChannel, (event) => trusted(event).closeHeard());
}

/** Name and arguments belong together, which the loop over all names hides from the compiler. */
function call(handler: (...args: never[]) => unknown, args: readonly unknown[]): unknown {
  return (handler as (...args: readonly unknown[]) => unknown)(...args);
}
