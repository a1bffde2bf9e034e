/** The name of the worker's script, which changes with its content; the build puts it in. */
declare const WORKER_FILE: string;
/** Whether this site keeps a copy of itself for times without a network; a publisher can turn that off. */
declare const WITH_SERVICE_WORKER: boolean;
/** Where the page's Python lies beside the worker's script, our package in it, and the bytes, unpacked, until it is ready. */
declare const PYTHON_FILES: { folder: string; wheel: string; bytes: number };
