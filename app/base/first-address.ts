/** What the page's first bytes need to know of its address. */

/** Whether one comes for an interview: the id of one begins with its date. */
export const namesInterview = () => /^#\d/.test(location.hash);
