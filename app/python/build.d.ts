/** The name of the worker's script, which changes with its content; the build puts it in. */
declare const WORKER_FILE: string;
/** Whether this site keeps a copy of itself for times without a network; a publisher can turn that off. */
declare const WITH_SERVICE_WORKER: boolean;
