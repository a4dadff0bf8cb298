-- access_number counts the changes of an account's password, grants and state, so that open sessions notice them.
ALTER TABLE identity_account
    ADD COLUMN IF NOT EXISTS access_number INT NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS signed_in_at DATETIME(6) NULL;
