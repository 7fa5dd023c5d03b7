/** A file's name opens the file in the editor, and the page stays where it is. */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
  if (!link) return;
  event.preventDefault();
  void fetch(link.href);
});
