import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopBridge, ShellRequest } from '#shared/bridge/bridge.ts';
import {
  channel,
  closeHeardChannel,
  shellRequestChannel,
  type Answer,
  type Arguments,
  type NoticeName,
  type RequestName,
} from '../ipc/channels.ts';

function ask<Name extends RequestName>(name: Name) {
  return (...args: Arguments<Name>): Promise<Answer<Name>> => ipcRenderer.invoke(channel(name), ...args);
}

function tell<Name extends NoticeName>(name: Name) {
  return (...args: Arguments<Name>): void => ipcRenderer.send(channel(name), ...args);
}

const bridge: DesktopBridge = {
  openDocument: ask('openDocument'),
  reopen: ask('reopen'),
  saveDocument: ask('saveDocument'),
  saveDocumentAs: ask('saveDocumentAs'),
  saveExport: ask('saveExport'),
  openTiles: ask('openTiles'),
  lastTiles: ask('lastTiles'),
  readTiles: ask('readTiles'),
  keepTiles: ask('keepTiles'),
  closeTiles: ask('closeTiles'),
  recentFiles: ask('recentFiles'),
  forgetRecent: ask('forgetRecent'),
  setFullScreen: ask('setFullScreen'),
  documentState: tell('documentState'),
  ready: ask('ready'),
  answerClose: tell('answerClose'),
  onRequest(listener) {
    const hear = (_event: unknown, request: ShellRequest): void => {
      listener(request);
      // Told only after the listener has run: a page that hangs or throws will not answer either.
      if (request.kind === 'close-requested') ipcRenderer.send(closeHeardChannel);
    };
    ipcRenderer.on(shellRequestChannel, hear);
    return () => {
      ipcRenderer.off(shellRequestChannel, hear);
    };
  },
};

contextBridge.exposeInMainWorld('petalindung', bridge);
