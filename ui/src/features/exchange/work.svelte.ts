import type { Exported, Imported, Inspected, Problem, Progress } from '$lib/contract';
import { call, problemOf } from '$lib/door';
import { deeds } from '$lib/deeds.svelte';
import { t } from '$lib/words.svelte';

/** The name of a file without its folders. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** One export or import from the choice of the place to the answer, with progress and a way to stop. */
export class ExchangeWork {
  progress = $state.raw<Progress | null>(null);
  problem = $state.raw<Problem | null>(null);
  busy = $state(false);
  exported = $state.raw<Exported | null>(null);
  inspected = $state.raw<Inspected | null>(null);
  imported = $state.raw<Imported | null>(null);
  path = $state('');
  onDrive = $state(false);
  #stop: AbortController | null = null;

  stop() {
    this.#stop?.abort();
  }

  reset() {
    this.exported = null;
    this.inspected = null;
    this.imported = null;
    this.problem = null;
    this.path = '';
  }

  async #run<T>(
    work: (options: { progress: (progress: Progress) => void; signal: AbortSignal }) => Promise<T>,
  ) {
    this.#stop = new AbortController();
    this.busy = true;
    this.problem = null;
    this.progress = null;
    try {
      return await work({ progress: (progress) => (this.progress = progress), signal: this.#stop.signal });
    } catch (cause) {
      this.problem = problemOf(cause);
      return null;
    } finally {
      this.busy = false;
      this.#stop = null;
    }
  }

  async export(folder: string, drive: boolean) {
    this.reset();
    this.onDrive = drive;
    this.exported = await this.#run((options) => call('export_bundle', { folder }, options));
    if (this.exported) deeds.saved(t('exchange-exported', { n: this.exported.number }), []);
  }

  async inspect(path: string) {
    this.reset();
    this.path = path;
    this.inspected = await this.#run((options) => call('inspect_bundle', { path }, options));
  }

  async import() {
    const { path } = this;
    const imported = await this.#run((options) => call('import_bundle', { path }, options));
    if (!imported) return;
    this.inspected = null;
    this.imported = imported;
    deeds.saved(t('exchange-imported', { n: imported.fresh }), []);
  }
}
