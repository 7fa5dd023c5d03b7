/** Imported before a program: its clock runs forty days ahead. */
const ahead = 40 * 24 * 60 * 60 * 1000;
const RealDate = Date;

class LaterDate extends RealDate {
  constructor(...parts: unknown[]) {
    super(...((parts.length === 0 ? [RealDate.now() + ahead] : parts) as [number]));
  }
  static override now = (): number => RealDate.now() + ahead;
}

globalThis.Date = LaterDate as DateConstructor;
