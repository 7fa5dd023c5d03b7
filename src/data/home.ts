/** The home page's whole data. */
import type { Locale } from '../i18n/locales.ts';
import type { Drawing } from '../lib/svg.ts';
import { drawing } from './drawings.ts';
import { type NeedWithSchemes, needsWithSchemesIn } from './help.ts';
import { type FigureView, figuresIn } from './lists.ts';
import { type Programme, programmeIn } from './programme.ts';
import { type QuestionView, questionsIn } from './questions.ts';
import { resolveAll } from './resolve.ts';
import { shareConclave } from '../outputs/share/sharing.ts';
import { type Site, siteIn } from './site.ts';
import { type UpdateView, updatesIn } from './updates.ts';

export interface Home {
  readonly site: Site;
  readonly title: string;
  readonly shareText: string;
  readonly horizon: Drawing;
  readonly programme: Programme;
  readonly figures: readonly FigureView[];
  readonly needs: readonly NeedWithSchemes[];
  readonly questions: readonly QuestionView[];
  /** The newest two. */
  readonly updates: readonly UpdateView[];
}

export async function homeIn(locale: Locale): Promise<Home> {
  const [site, programme, figures, needs, questions, updates] = await Promise.all([
    siteIn(locale),
    programmeIn(locale),
    figuresIn(locale),
    needsWithSchemesIn(locale),
    questionsIn(locale),
    updatesIn(locale),
  ]);
  const { entry, fullName, when } = site.conclave;
  return {
    site,
    title: when ? `${fullName} · ${when.fullDay}` : fullName,
    shareText: shareConclave(site.conclave),
    horizon: drawing(entry.horizon),
    programme,
    figures: resolveAll(entry.figures, figures, 'event/conclave'),
    needs,
    questions,
    updates: updates.slice(0, 2),
  };
}
