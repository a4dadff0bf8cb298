-- What happened to a draft on its way to an edition, by whom; rows are only ever added. tree = hash of the course's files as they
-- were then: an approval counts for that state alone. edition = the one published, or the one that a draft takes the course back to.
CREATE TABLE IF NOT EXISTS authoring_review_event (
    id       UUID        NOT NULL,
    draft    UUID        NOT NULL,
    kind     VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note     TEXT        NULL,
    tree     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    edition  INT         NULL,
    account  UUID        NULL,
    happened_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_authoring_review_event PRIMARY KEY (id),
    CONSTRAINT fk_authoring_review_event_draft FOREIGN KEY (draft) REFERENCES authoring_draft (id),
    CONSTRAINT ck_authoring_review_event_kind CHECK (kind IN (
        'SUBMITTED', 'WITHDRAWN', 'RETURNED', 'APPROVED', 'SCHEDULED', 'UNSCHEDULED', 'FAILED', 'PUBLISHED', 'ROLLED_BACK')),
    INDEX ix_authoring_review_event_draft (draft, happened_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
