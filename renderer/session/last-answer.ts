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

/** The list given before where this one says the same: who looks at the object alone sees that nothing happened. */
export function keepingSame<Item>(): (list: readonly Item[]) => readonly Item[] {
  let last: readonly Item[] = [];
  return (list) => {
    const isSame = list.length === last.length && list.every((item, at) => Object.is(item, last[at]));
    if (!isSame) last = list;
    return last;
  };
}
