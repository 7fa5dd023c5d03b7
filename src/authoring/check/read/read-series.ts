/** Reads the list of a series. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { says } from '../../../i18n/bilingual.ts';
import { type Series, series } from '../../../schemas/series.ts';
import { type SourceFile, finding } from '../content.ts';
import { messages } from '../messages.ts';
import { type Read, readThing } from './read-source.ts';

/** The list in `file`, and everything that is wrong with it; none if anything is. Folders are from the working directory. */
export function readSeries(file: SourceFile): Read<Series> {
  const { things, found } = readThing(file, series);
  const missing = things.flatMap((holder) => {
    const { cities = [] } = holder.data as Partial<Series>;
    return cities.flatMap(({ content }, index) =>
      existsSync(join(content, 'event'))
        ? []
        : finding(
            holder,
            holder.placeOf(['cities', index, 'content']),
            messages.fieldWrong(
              says(
                `“${content}” में किसी शहर की सामग्री नहीं है। फोल्डर का पता जांचें, या “npm run new -- conclave” से बनाएं।`,
                `“${content}” holds no city’s content. Check the path of the folder, or make it with “npm run new -- conclave”.`,
              ),
            ),
          ),
    );
  });
  const all = [...found, ...missing];
  return { things: all.length > 0 ? [] : things.map(({ data }) => data as Series), found: all };
}
