import { matchRank, searchKey } from '#shared/region/search.ts';
import { wordsIn } from '../language/language.ts';
import type { Language } from '#shared/text/text.ts';
import { commandGroups, type AppCommand } from './command.ts';

const languages: readonly Language[] = ['id', 'en'];

/**
 * Commands whose name or group in either language holds every word typed, in any order; those whose name in the
 * language on screen fits best come first, else in the order of their groups. All of them where nothing was typed.
 */
export function findCommands(
  list: readonly AppCommand[],
  text: string,
  language: Language,
): readonly AppCommand[] {
  const sought = searchKey(text);
  const words = sought.split(' ').filter(Boolean);
  const grouped = list.toSorted((a, b) => commandGroups.indexOf(a.group) - commandGroups.indexOf(b.group));
  if (words.length === 0) return grouped;
  const rank = (command: AppCommand): number =>
    matchRank(searchKey(wordsIn(language).t(command.word)), sought) ?? 4;
  return grouped
    .filter((command) => {
      const known = keyOf(command);
      return words.every((word) => known.includes(word));
    })
    .map((command) => ({ command, rank: rank(command) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => command);
}

function keyOf({ word, group }: AppCommand): string {
  return searchKey(
    languages.map((of) => `${wordsIn(of).t(word)} ${wordsIn(of).t(`commandGroup.${group}`)}`).join(' '),
  );
}
