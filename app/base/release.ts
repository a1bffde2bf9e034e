/** The release of the site that this page belongs to; the build writes it there. */
export const ownRelease = () => document.querySelector<HTMLMetaElement>('meta[name="release"]')?.content;
