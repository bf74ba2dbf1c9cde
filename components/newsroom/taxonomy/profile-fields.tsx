import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { PersonWithoutProfile, ProfileOnDesk } from '#lib/profiles/queries/profile-desk.ts';
import { PROFILE_LIMITS } from '#lib/profiles/schema.ts';
import type { FieldErrors } from '#lib/shared/domain-error.ts';
import { SLUG_MAX } from '#lib/shared/slug.ts';
import { PROFILE_KINDS } from './profile-kinds.ts';

/** The controls of a profile, named as its fields. */
export function ProfileFields({
  profile,
  people,
  errors,
}: {
  profile: ProfileOnDesk;
  people: readonly PersonWithoutProfile[] | null;
  errors: FieldErrors;
}) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Name" hint="It changes in every byline, live ones too." error={errors.name}>
        {(control) => (
          <TextInput
            {...control}
            name="name"
            defaultValue={profile.name}
            maxLength={PROFILE_LIMITS.name}
            required
          />
        )}
      </Field>
      <Field label="Slug" hint="When you change this, the old one leads on." error={errors.slug}>
        {(control) => (
          <TextInput
            {...control}
            dir="ltr"
            name="slug"
            defaultValue={profile.slug}
            maxLength={SLUG_MAX}
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <Field label="Kind" error={errors.kind}>
        {(control) => <Select {...control} name="kind" options={PROFILE_KINDS} defaultValue={profile.kind} />}
      </Field>
      <Field label="Role" hint="What they do, such as Harbour correspondent." error={errors.role}>
        {(control) => (
          <TextInput {...control} name="role" defaultValue={profile.role} maxLength={PROFILE_LIMITS.role} />
        )}
      </Field>
      <Field
        label="Public contact"
        hint="An e-mail address or a link that readers may have. Leave it empty for none."
        error={errors.contact}
      >
        {(control) => (
          <TextInput
            {...control}
            dir="ltr"
            name="contact"
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={profile.contact}
            maxLength={PROFILE_LIMITS.contact}
          />
        )}
      </Field>
      {people === null ? null : <AccountField profile={profile} people={people} error={errors.personId} />}
      <div className="sm:col-span-2">
        <Field label="Biography" error={errors.bio}>
          {(control) => (
            <TextArea
              {...control}
              name="bio"
              rows={5}
              defaultValue={profile.bio}
              maxLength={PROFILE_LIMITS.bio}
            />
          )}
        </Field>
      </div>
    </div>
  );
}

function AccountField({
  profile: { person },
  people,
  error,
}: {
  profile: ProfileOnDesk;
  people: readonly PersonWithoutProfile[];
  error: string | undefined;
}) {
  const others = people.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }));
  const own = person === null ? [] : [{ value: person.id, label: person.name }];
  return (
    <Field label="Account" hint="Whose this is, of the people who sign in here." error={error}>
      {(control) => (
        <Select
          {...control}
          name="personId"
          defaultValue={person?.id ?? ''}
          options={[{ value: '', label: 'Nobody’s' }, ...own, ...others]}
        />
      )}
    </Field>
  );
}
