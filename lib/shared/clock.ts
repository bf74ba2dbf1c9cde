/** The time as an argument, so that tests need no sleeping. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
