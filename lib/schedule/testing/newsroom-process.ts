import { keepNewsroom } from '#lib/schedule/keep-newsroom.ts';

// A process of the newsroom without its pages: what it does by itself, for as long as nobody ends it.
keepNewsroom();
process.send?.('begun');
