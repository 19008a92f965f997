import { documentCommands } from './document-commands.ts';
import { mapCommands } from './map-commands.ts';
import { viewCommands } from './view-commands.ts';
import type { AppCommand, CommandId } from './command.ts';

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
