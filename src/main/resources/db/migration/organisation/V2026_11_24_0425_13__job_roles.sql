-- The professions of content/roles.yml. One that the file no longer names and nobody holds is withdrawn, never deleted:
-- earlier postings still speak of it.
CREATE TABLE IF NOT EXISTS organisation_job_role (
    id        VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title     LONGTEXT    NOT NULL,
    place     INT         NOT NULL,
    withdrawn BOOLEAN     NOT NULL DEFAULT FALSE,
    CONSTRAINT pk_organisation_job_role PRIMARY KEY (id),
    CONSTRAINT ck_organisation_job_role_title CHECK (JSON_VALID(title))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
