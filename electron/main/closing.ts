/** What closing needs of the window. */
export interface ClosingWindow {
  /** Sends `close-requested` to the page. */
  askPage(): void;
  /** The shell's own question, for a page that does not answer; true closes without saving. */
  askNatively(): Promise<boolean>;
  /** Closes the window; asks again whether it may. */
  close(): void;
  /** The user decided to stay: an ongoing quit of the app is over. */
  stayed(): void;
}

/** A page that works takes a few milliseconds to hear the question. */
export const hearingLimit = 3000;

/**
 * Closing a window with unsaved work: the page asks its user and answers. A page that hangs or has crashed
 * must not trap its window, so the shell asks by itself when the question is not heard in time, or when the
 * user asks to close a second time before there is an answer.
 */
export class Closing {
  #unsaved = false;
  #state: 'open' | 'asking' | 'asking-natively' | 'granted' = 'open';
  #timer: NodeJS.Timeout | null = null;
  readonly #window: ClosingWindow;

  constructor(window: ClosingWindow) {
    this.#window = window;
  }

  setUnsaved(unsaved: boolean): void {
    this.#unsaved = unsaved;
  }

  /** The window is about to close. @returns true when it may; false when it has to wait for an answer */
  request(): boolean {
    switch (this.#state) {
      case 'granted':
        return true;
      case 'open':
        if (!this.#unsaved) return true;
        this.#state = 'asking';
        this.#timer = setTimeout(() => void this.#askNatively(), hearingLimit);
        this.#window.askPage();
        return false;
      case 'asking':
        void this.#askNatively();
        return false;
      case 'asking-natively':
        return false;
    }
  }

  /** The page has the question before its user, who may take any time. */
  heard(): void {
    this.#stopTimer();
  }

  /** The page's answer; one that nobody asked for changes nothing. */
  answer(close: boolean): void {
    if (this.#state !== 'asking') return;
    this.#decide(close);
  }

  /** The page is gone with whatever was unsaved. */
  pageGone(): void {
    this.#unsaved = false;
    if (this.#state === 'asking') this.#decide(true);
  }

  async #askNatively(): Promise<void> {
    this.#stopTimer();
    this.#state = 'asking-natively';
    this.#decide(await this.#window.askNatively());
  }

  #decide(close: boolean): void {
    this.#stopTimer();
    this.#state = close ? 'granted' : 'open';
    if (close) this.#window.close();
    else this.#window.stayed();
  }

  #stopTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
