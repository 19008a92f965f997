import { create } from 'zustand';

/** Whether the page about the program is open. */
export const useAbout = create<{ readonly open: boolean }>()(() => ({ open: false }));
