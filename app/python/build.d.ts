/** The name of the worker's script, which changes with its content; the build puts it in. */
declare const WORKER_FILE: string;
