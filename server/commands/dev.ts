import { serve } from '#server/supervisor/serve.ts';

process.exit(await serve('dev'));
