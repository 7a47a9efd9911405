-- Who belongs to an organization.
CREATE INDEX belongings_by_owner ON belongings (owner);
