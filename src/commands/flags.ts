/** The flags of a command. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { says } from '../i18n/bilingual.ts';

/** Parses the flags. Anything else on the command line ends the program with status 2 and a list of the flags. */
export function flagsIn<const Options extends ParseArgsOptionsConfig>(options: Options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const [reason] = String((error as Error).message).split(/\.\s/);
    const names = Object.keys(options).map((name) => `--${name}`);
    const known = names.join(' ') || says('कोई नहीं', 'none');
    console.error(`${reason}. ${says('फ्लैग', 'Flags')}: ${known}`);
    process.exit(2);
  }
}
