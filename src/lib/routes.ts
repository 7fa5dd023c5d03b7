/** The paths of entries' pages, without language and base. */

/** Pages for organisers. */
export const cardsRoute = '/cards/';
export const editorRoute = '/admin/';

export const sessionRoute = (slug: string): string => `/programme/${slug}/`;
export const sessionCalendarRoute = (slug: string): string => `/programme/${slug}.ics`;
/** The calendar file of the conclave, and that of its whole day session by session. */
export const conclaveCalendarRoute = '/conclave.ics';
export const programmeCalendarRoute = '/programme.ics';
export const speakerRoute = (slug: string): string => `/programme/#${slug}`;
export const productRoute = (slug: string): string => `/products/${slug}/`;
export const sectorRoute = (slug: string): string => `/industry/${slug}/`;
/** A scheme has its place on the page of all schemes. */
export const schemeRoute = (slug: string): string => `/help/#${slug}`;
