/** A group of the sheet that is asked back from paper. */
export type Asked = { line: number; group: number; text: string };

const GROUP = /[0-9A-Z]{4,}/g;

/** The letters people write for one another: the sheet uses none of O, I, L. */
const read = (text: string) =>
  text.toUpperCase().replace(/\s/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

/** Two groups of the sheet, drawn by chance: who can type them from paper has the whole sheet. */
export class SheetCheck {
  readonly asked: Asked[];

  constructor(lines: readonly string[], chance: () => number) {
    const groups = lines.flatMap((text, line) =>
      (text.match(GROUP) ?? []).map((found, group) => ({ line: line + 1, group: group + 1, text: found })),
    );
    const draw = (from: number, to: number) => groups[from + Math.floor(chance() * Math.max(1, to - from))];
    const half = Math.floor(groups.length / 2);
    this.asked = [draw(0, half), draw(half, groups.length)].filter((group) => group !== undefined);
  }

  fits(which: number, typed: string): boolean {
    const asked = this.asked[which];
    return asked !== undefined && read(typed) === read(asked.text);
  }

  /** The lines with the asked groups covered. */
  covered(lines: readonly string[]): string[] {
    return lines.map((text, line) => {
      let group = 0;
      return text.replace(GROUP, (found) => {
        group += 1;
        const hidden = this.asked.some((one) => one.line === line + 1 && one.group === group);
        return hidden ? '•'.repeat(found.length) : found;
      });
    });
  }
}
