/** What the build puts in: names that change with what the files hold. */

/** The worker's script. */
declare const WORKER_FILE: string;
/** The scripts that the screen of one interview needs besides those of every screen. */
declare const INTERVIEW_FILES: readonly string[];
/** Whether this site keeps a copy of itself for times without a network; a publisher can turn that off. */
declare const WITH_SERVICE_WORKER: boolean;
