// Plain JavaScript, since the first file that runs reads it too.

/**
 * How Node is told to keep house in the processes that run for months. Left alone it takes what the machine has before
 * it looks for what is not used any more: a renderer with 100 MB of live objects grew to 740 MB. The second figure is
 * also the most it may hold, several times what a busy newsroom was seen to need.
 */
export const MEMORY_FLAGS = ['--max-semi-space-size=8', '--max-old-space-size=768'];

/** The same for what native code takes: by default glibc sets aside a heap for each thread. */
export const MEMORY_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' };
