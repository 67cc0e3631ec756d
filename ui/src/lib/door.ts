// The one door to Rust: every operation through `call`, and the few things that only a native window can do.
import { Channel, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Answer, Done, Lang, Operation, Problem, Progress, Request, Theme } from './contract';
import { changes } from './refresh.svelte';

/** What Rust answered instead of doing it: a code, the field it is about, and what its sentence needs. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'Refusal';
  }
}

/** Any failure as a problem that has words; what is not a problem of ours is an internal one. */
export function problemOf(cause: unknown): Problem {
  if (cause instanceof Refusal) return cause.problem;
  if (typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string') {
    const { code, field, args } = cause as Partial<Problem>;
    return { code: code ?? 'fault', field: field ?? null, args: args ?? {} };
  }
  return { code: 'fault', field: null, args: {} };
}

let lastTask = 0;

/** Does one thing. Resolves only after Rust answered; what changed is told to the screens before. */
export async function call<K extends Operation>(
  name: K,
  request: Request<K>,
  options: { progress?: (progress: Progress) => void; signal?: AbortSignal } = {},
): Promise<Answer<K>> {
  const task = ++lastTask;
  const progress = new Channel<Progress>((message) => options.progress?.(message));
  const cancel = () => void invoke('cancel', { task });
  options.signal?.addEventListener('abort', cancel, { once: true });
  try {
    const done = await invoke<Done<Answer<K>>>('call', { name, request, task, progress });
    changes.announce(done.changed);
    return done.answer;
  } catch (cause) {
    throw new Refusal(problemOf(cause));
  } finally {
    options.signal?.removeEventListener('abort', cancel);
  }
}

export type WindowSettings = { lang: Lang; theme: Theme };
export type Drive = { path: string; name: string; free: number };

export const windowSettings = () => invoke<WindowSettings>('window_settings');
export const setWindowSettings = (settings: WindowSettings) =>
  invoke<undefined>('set_window_settings', { ...settings });
export const pickFolder = () => invoke<string | null>('pick_folder');
export const pickFile = (kind: 'bundle' | 'card') => invoke<string | null>('pick_file', { kind });
export const saveFile = (kind: 'card' | 'sheet', suggested: string) =>
  invoke<string | null>('save_file', { kind, suggested });
export const saveSheet = (path: string, text: string) => invoke<undefined>('save_sheet', { path, text });
export const drives = () => invoke<Drive[]>('drives');
export const lockWindow = () => invoke<undefined>('lock_window');

/** The window was locked, by this page or by the system. */
export const onLocked = (heard: () => void) => listen('locked', heard);
