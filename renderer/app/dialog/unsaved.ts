import { create } from 'zustand';

export type UnsavedAnswer = 'save' | 'discard' | 'stay';

interface UnsavedQuestion {
  readonly title: string;
  readonly answer: (answer: UnsavedAnswer) => void;
}

/** The question about unsaved work that is open now, if any. */
export const useUnsavedQuestion = create<{ readonly question: UnsavedQuestion | null }>()(() => ({
  question: null,
}));

/** Asks whether to save the work, drop it, or stay. A question still open is answered with "stay". */
export function askUnsaved(title: string): Promise<UnsavedAnswer> {
  useUnsavedQuestion.getState().question?.answer('stay');
  return new Promise((resolve) => {
    useUnsavedQuestion.setState({
      question: {
        title,
        answer: (answer) => {
          useUnsavedQuestion.setState({ question: null });
          resolve(answer);
        },
      },
    });
  });
}
