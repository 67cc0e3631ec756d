/**
 * A whole number as people type it, blanks between the digits or not.
 *
 * `most` is the largest that the request can carry. What is no number becomes that: no range reaches so far, so Rust refuses
 * it at its field. An empty field is NaN, which crosses to Rust as nothing at all and is refused as missing.
 */
export function whole(text: string, most = 0x7fff_ffff): number {
  const digits = text.replace(/\s/g, '');
  if (digits === '') return NaN;
  return /^\d{1,10}$/.test(digits) ? Math.min(Number(digits), most) : most;
}
