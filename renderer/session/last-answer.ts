/**
 * The same function, which keeps its last answer: parts of the screen that are drawn together ask the same of the
 * same figures. Questions are the same where every part of them is the same object.
 */
export function keepingLast<Question extends readonly unknown[], Answer>(
  answer: (...question: Question) => Answer,
): (...question: Question) => Answer {
  let last: { readonly question: Question; readonly answer: Answer } | null = null;
  return (...question) => {
    if (!last?.question.every((part, at) => Object.is(part, question[at])))
      last = { question, answer: answer(...question) };
    return last.answer;
  };
}
