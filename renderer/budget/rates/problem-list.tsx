import type { RateProblem } from '#shared/contribution/rate-problems.ts';
import { useWords } from '../../app/language/language.ts';

/** What is wrong with a table, and what to do about it. */
export function ProblemList({ problems }: { readonly problems: readonly RateProblem[] }) {
  const { say } = useWords();
  return (
    <ul className="rates-problems">
      {problems.map((problem) => (
        <li key={`${problem.at.part} ${problem.at.index} ${problem.code}`}>
          {say(problem.what)} {say(problem.next)}
        </li>
      ))}
    </ul>
  );
}
