import { beforeAll, describe, expect, it } from 'vitest';
import { commandGroups, type AppCommand } from '../../../../renderer/app/command/command.ts';
import { findCommands } from '../../../../renderer/app/command/find-commands.ts';
import { startLanguage } from '../../../../renderer/app/language/language.ts';
import { matches, shortcutText } from '../../../../renderer/app/shortcuts.ts';

const command = (id: AppCommand['id'], group: AppCommand['group'], word: AppCommand['word']): AppCommand => ({
  id,
  group,
  word,
  shortcuts: [],
  whyNot: () => null,
  run: () => undefined,
});

const list = [
  command('theme-dark', 'look', 'command.theme-dark'),
  command('export-pdf', 'export', 'command.export-pdf'),
  command('show-cost', 'map', 'command.show-cost'),
  command('tool-lasso', 'area', 'target.tools.lasso'),
  command('undo', 'edit', 'command.undo'),
];

const found = (text: string, language: 'id' | 'en' = 'id'): readonly string[] =>
  findCommands(list, text, language).map(({ id }) => id);

beforeAll(async () => {
  // Starting the words also names the page's language.
  Object.assign(globalThis, { document: { documentElement: { lang: '' } } });
  await startLanguage();
});

describe('commands by their words', () => {
  it('are found in either language, whichever is on the screen', () => {
    expect(found('gelap')).toEqual(['theme-dark']);
    expect(found('dark')).toEqual(['theme-dark']);
    expect(found('urung', 'en')).toEqual(['undo']);
    expect(found('UNDO')).toEqual(['undo']);
  });

  it('hold every word typed, in any order', () => {
    expect(found('biaya peta')).toEqual(['show-cost']);
    expect(found('pdf ekspor')).toEqual(['export-pdf']);
    expect(found('pdf gelap')).toEqual([]);
  });

  it('are all there in the order of their groups while nothing is typed', () => {
    const groups = findCommands(list, '  ', 'id').map(({ group }) => commandGroups.indexOf(group));
    expect(groups).toHaveLength(list.length);
    expect(groups).toEqual(groups.toSorted((a, b) => a - b));
  });

  it('come first where the name on the screen begins with what was typed', () => {
    const [first] = findCommands(
      [command('export-pdf', 'document', 'command.export-pdf'), command('undo', 'look', 'command.undo')],
      'u',
      'id',
    );
    expect(first?.id).toBe('undo');
  });
});

describe('keys that are signs', () => {
  const pressed = { key: '?', ctrlKey: false, metaKey: false, shiftKey: true, altKey: false };

  it('are meant as written, however the keyboard makes them', () => {
    expect(matches({ key: '?' }, pressed)).toBe(true);
    expect(matches({ key: '?' }, { ...pressed, shiftKey: false })).toBe(true);
    expect(matches({ key: '/' }, { ...pressed, key: '/' })).toBe(true);
    expect(matches({ key: '1' }, { ...pressed, key: '1' })).toBe(false);
    expect(shortcutText({ key: '?' })).toBe('?');
  });
});
