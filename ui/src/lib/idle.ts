const LOCK_AFTER = 15 * 60_000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Calls `idle` after fifteen minutes without a key or a movement. Returns what stops the watch. */
export function watchIdleness(idle: () => void): () => void {
  let timer = setTimeout(idle, LOCK_AFTER);
  const awake = () => {
    clearTimeout(timer);
    timer = setTimeout(idle, LOCK_AFTER);
  };
  for (const sign of SIGNS) window.addEventListener(sign, awake, { passive: true });
  return () => {
    clearTimeout(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, awake);
  };
}
