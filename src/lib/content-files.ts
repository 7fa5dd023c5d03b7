/** Files of the content folder that bodies show or offer: how they are written, and where they lie. */

/** `./photo.jpg` beside the entry, or `/pictures/photo.jpg` in the folder of pictures. No other kind of file can be named. */
export const picturePattern = /^(?:\.|\/pictures)\/[\w-]+(?:\.[\w-]+)*\.(?:jpe?g|png|webp|avif)$/i;

/** The folder of files to take away, and the address they are published at. */
export const filesFolder = 'files';

/** `/files/plan.pdf`: documents, tables and archives, nothing that a browser would run. */
export const filePattern = /^\/files\/[\w-]+(?:\.[\w-]+)*\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|csv|zip)$/i;

/** Where a picture named in the entry `holder` lies in the content folder `directory`. */
export const picturePath = (directory: string, holder: string, src: string): string =>
  src.startsWith('/') ? `${directory}${src}` : holder.replace(/[^/]*$/, src.slice('./'.length));

/** Where a file to take away lies in the content folder `directory`. */
export const filePath = (directory: string, address: string): string => `${directory}${address}`;
