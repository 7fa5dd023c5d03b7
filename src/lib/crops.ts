/** Drawings of 400×300 stand on a ground line at y = 262; cut there, they stand on the page's own line. */
export const onGround = '12 0 376 262';
/** Drawings of the city are 1200×220 with their ground at y = 208. */
export const horizonOnGround = '0 -8 1200 216';
