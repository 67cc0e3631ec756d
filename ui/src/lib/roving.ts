import type { Attachment } from 'svelte/attachments';

const PARTS = 'button, input';
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A toolbar: one stop for Tab, the arrows walk inside, and it remembers where the focus was. */
export const roving: Attachment<HTMLElement> = (toolbar) => {
  const parts = () => [...toolbar.querySelectorAll<HTMLElement>(PARTS)];
  let current: HTMLElement | undefined;

  function stopAt(part: HTMLElement | undefined) {
    current = part;
    for (const one of parts()) one.tabIndex = one === part ? 0 : -1;
  }
  const settle = () => stopAt(current && toolbar.contains(current) ? current : parts()[0]);
  const onfocus = (event: FocusEvent) => event.target instanceof HTMLElement && stopAt(event.target);

  function onkey(event: KeyboardEvent) {
    const step = STEPS[event.code];
    if (step === undefined || event.ctrlKey || event.altKey) return;
    const all = parts();
    const here = all.indexOf(event.target as HTMLElement);
    all[Math.max(0, Math.min(all.length - 1, here + step))]?.focus();
    event.preventDefault();
  }

  settle();
  const watcher = new MutationObserver(settle);
  watcher.observe(toolbar, { childList: true, subtree: true });
  toolbar.addEventListener('focusin', onfocus);
  toolbar.addEventListener('keydown', onkey);
  return () => {
    watcher.disconnect();
    toolbar.removeEventListener('focusin', onfocus);
    toolbar.removeEventListener('keydown', onkey);
  };
};
