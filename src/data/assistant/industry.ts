/** Products and industry in a text for assistants. */
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { address } from '../../lib/links.ts';
import { blocks, labelled, lines, mdLink, paragraph, plain, section } from '../../lib/markdown.ts';
import { sentence } from '../../lib/share.ts';
import type { ChallengeView, Industry, SectorView } from '../industry.ts';
import type { FigureView } from '../lists.ts';
import type { ProductView } from '../products.ts';
import { figureLine, sourceText } from '../in-markdown.ts';
import { bodyText, borrowedLine, sourcesLine } from './parts.ts';

const figureList = (figures: readonly FigureView[], locale: Locale): string =>
  lines(
    [...new Map(figures.map((figure) => [figure.id, figure])).values()].map((figure) => figureLine(figure, locale)),
  );

const pageLine = (route: string, locale: Locale): string =>
  `- ${mdLink(wordsIn(locale).actions.more, address(locale, route))}`;

function productText(product: ProductView, locale: Locale): string | undefined {
  const { entry, figures, charts, milestones, schemes, sources } = product;
  const words = wordsIn(locale).products;
  return section(3, entry.title, [
    borrowedLine(entry.borrowed, locale),
    paragraph(entry.lead),
    bodyText(entry.body, 3),
    entry.odop && lines([`${words.odopFull}: ${plain(entry.odop)}`, sourcesLine(product.odopSources, locale)]),
    figureList([...figures, ...charts.flatMap((chart) => chart.figures)], locale),
    lines(
      milestones.map(
        ({ mark, text, source }) =>
          `- ${paragraph(sentence(locale, `${mark}: ${text}`))} ${wordsIn(locale).sources.one} ${sourceText(source)}`,
      ),
    ),
    lines([
      labelled(
        words.schemes,
        schemes.map((scheme) => mdLink(scheme.entry.title, address(locale, scheme.route))).join(', '),
      ),
      pageLine(product.route, locale),
    ]),
    sourcesLine(sources, locale),
  ]);
}

export const productsText = (products: readonly ProductView[], locale: Locale): string | undefined =>
  section(
    2,
    wordsIn(locale).nav.products,
    products.map((product) => productText(product, locale)),
  );

function sectorText({ entry, figures, charts, route, sources }: SectorView, locale: Locale): string | undefined {
  return section(3, entry.title, [
    borrowedLine(entry.borrowed, locale),
    paragraph(entry.summary),
    bodyText(entry.body, 3),
    figureList([...figures, ...charts.flatMap((chart) => chart.figures)], locale),
    pageLine(route, locale),
    sourcesLine(sources, locale),
  ]);
}

const challengeText = ({ entry, sources }: ChallengeView, locale: Locale): string =>
  lines([
    `- **${plain(entry.title)}.** ${plain(`${entry.summary} ${entry.answer}`)} ${sourcesLine(sources, locale) ?? ''}`,
  ]);

/** `figures` are those of the home page. */
export function industryText(
  { sectors, challenges, support, charts }: Industry,
  figures: readonly FigureView[],
  locale: Locale,
): string {
  const words = wordsIn(locale).industry;
  return blocks([
    section(2, words.title, [
      figureList([...figures, ...charts.flatMap((chart) => chart.figures)], locale),
      ...sectors.map((sector) => sectorText(sector, locale)),
    ]),
    section(2, words.challenges, [lines(challenges.map((challenge) => challengeText(challenge, locale)))]),
    section(2, words.support, [
      lines(
        support.map(
          ({ entry, sources }) =>
            `- **${plain(entry.title)}.** ${plain(entry.summary)} ${sourcesLine(sources, locale) ?? ''}`,
        ),
      ),
    ]),
  ]);
}
