/** On which a window that has been to the provider tells the others of this browser; whoever hears it asks the server. */
export const CONFIRMED_CHANNEL = 'nightdesk-confirmed';
