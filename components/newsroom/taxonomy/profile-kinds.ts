/** What a profile is, for a list to choose from. */
export const PROFILE_KINDS = [
  { value: 'person', label: 'A person' },
  { value: 'organisation', label: 'An organisation, such as an agency or a desk' },
] as const;
