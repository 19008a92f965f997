/**
 * Runs the latest of a burst of questions: one at a time, and of those asked while one is under way only the
 * last. Answers to questions that were passed over never come.
 */
export function latestWins<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  answered: (answer: Answer) => void,
): (question: Question) => Promise<void> {
  let waiting: { readonly question: Question } | null = null;
  let running: Promise<void> | null = null;

  async function drain(): Promise<void> {
    try {
      while (waiting) {
        const { question } = waiting;
        waiting = null;
        // Told even when a newer question waits: while dragging, an answer on the way is better than none.
        answered(await ask(question));
      }
    } finally {
      running = null;
    }
  }

  return (question) => {
    waiting = { question };
    running ??= drain();
    return running;
  };
}
