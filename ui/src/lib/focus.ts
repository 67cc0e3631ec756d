/** The search box in the head of the window, which has the focus at start and after each save. */
export const focusSearch = () => document.querySelector<HTMLInputElement>('#search')?.focus();

const FOCUSABLE =
  'input:not([disabled]), select:not([disabled]), textarea, button:not([disabled]), a[href], [tabindex="0"]';

/** The chosen one of a group of radio buttons; any other control is itself. */
const standIn = (control: HTMLElement | null | undefined): HTMLElement | null | undefined =>
  control?.closest('[role="radiogroup"]')?.querySelector<HTMLElement>('input:checked') ?? control;

/** The first thing inside that can take the focus. */
export const focusFirst = (inside: ParentNode | null) =>
  standIn(inside?.querySelector<HTMLElement>(FOCUSABLE))?.focus();

/** Moves the focus to the next field of the form, for fields whose Enter means "done with this one". */
export function focusNext(from: HTMLElement) {
  const field = from.closest('.field') ?? from;
  const all = [...(from.closest('form') ?? document).querySelectorAll<HTMLElement>(FOCUSABLE)];
  const after = (one: HTMLElement) =>
    (field.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !field.contains(one);
  const next = all.find((one) => after(one) && one.tabIndex >= 0 && one.offsetParent !== null);
  standIn(next)?.focus();
}

const holderOf = (form: ParentNode, field: string) =>
  form.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);

/** What a field is called on the screen; nothing when the form has no such field. */
export function labelOf(form: ParentNode | null | undefined, field: string): string {
  const holder = form ? holderOf(form, field) : null;
  const label = holder?.closest('.field')?.querySelector('.label')?.firstChild?.textContent;
  return (holder?.getAttribute('aria-label') ?? label ?? '').trim();
}

/** Into the field a problem is about: the control itself, or the checked or first one of its group. */
export function focusField(form: ParentNode, field: string) {
  const holder = holderOf(form, field);
  if (!holder) return;
  const target = holder.matches('input, select, textarea, button')
    ? holder
    : (holder.querySelector<HTMLElement>('input:checked') ?? holder.querySelector<HTMLElement>(FOCUSABLE));
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}

/** F6: from the page to the panel and back. */
export function hopToPanel() {
  const panel = document.querySelector<HTMLElement>('.side-panel');
  const inPanel = panel?.contains(document.activeElement) ?? false;
  focusFirst(inPanel ? document.querySelector('.body') : panel);
}
