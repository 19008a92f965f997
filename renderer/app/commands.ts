import { documentCommands } from './command/document-commands.ts';
import { mapCommands } from './command/map-commands.ts';
import { viewCommands } from './command/view-commands.ts';
import type { AppCommand, CommandId } from './command/command.ts';

export { present, screens } from './command/view-commands.ts';
export type { CommandId } from './command/command.ts';

/** Everything there is to ask for. */
export const commandList: readonly AppCommand[] = [...viewCommands, ...documentCommands, ...mapCommands];

export const commands = Object.fromEntries(commandList.map((command) => [command.id, command])) as Readonly<
  Record<CommandId, AppCommand>
>;

/** Runs a command unless it makes no sense now. */
export function runCommand(id: CommandId): void {
  const command = commands[id];
  if (command.whyNot() === null) void command.run();
}
