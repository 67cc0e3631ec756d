// One row of the timeline in words. Which codes a row carries depends on its kind; what it has not is not said.
import type { TimelineRow } from '$lib/contract';
import { lists } from '$lib/lists.svelte';
import { capital, t } from '$lib/words.svelte';

/** The codes of a row stand under the names of their lists. */
function labels(row: TimelineRow, ...names: string[]): string {
  return names.flatMap((name) => (row.codes[name] ?? []).map((code) => lists.short(name, code))).join(' · ');
}

export function headWords(row: TimelineRow): string {
  const what = t(`timeline-${row.kind}`);
  const channel = labels(row, 'channels');
  return row.kind === 'contact' && channel ? `${what}, ${channel}` : what;
}

export function detailWords(row: TimelineRow): string {
  if (row.kind === 'contact') return labels(row, 'topics');
  if (row.kind === 'distribution') {
    return [row.text, row.quantity && `${row.quantity} ${labels(row, 'item_units')}`.trim()]
      .filter(Boolean)
      .join(', ');
  }
  if (row.kind === 'left') return labels(row, 'destinations', 'reasons_out');
  return row.text ?? '';
}

export function restWords(row: TimelineRow): string {
  const said =
    row.kind === 'contact'
      ? [labels(row, 'results'), labels(row, 'call_endings'), row.text]
      : row.kind === 'left'
        ? [row.text]
        : row.kind === 'arrived'
          ? [labels(row, 'stay_grounds')]
          : [];
  return [...said, row.user]
    .flatMap((part) => (part ? [capital(part.replace(/[.\s]+$/u, ''))] : []))
    .join('. ');
}

/** Whether undo may be offered. Rust decides when it is asked; a card is made together with what it was made for. */
export const canUndo = (row: TimelineRow): boolean => !row.reversed && row.kind !== 'registered';
