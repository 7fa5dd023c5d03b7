/** The content folder of the conclave being built, from the working directory: `CONTENT_DIR`, or `content`. */
export const contentDirectory = (): string => process.env.CONTENT_DIR ?? 'content';
