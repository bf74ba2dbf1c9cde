import { DEMO_NEWSROOM } from '#server/demo/demo-newsroom.ts';
import { serve } from '#server/supervisor/serve.ts';

process.exit(await serve('start', DEMO_NEWSROOM));
