-- When a draft is to be published, and with which words. ended_at is set when that has happened, failed or been called off; open
-- makes sure that a draft is scheduled once at a time.
CREATE TABLE IF NOT EXISTS authoring_schedule (
    id           UUID        NOT NULL,
    draft        UUID        NOT NULL,
    open_draft   UUID        NULL,
    due_at       DATETIME(6) NOT NULL,
    change_class VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note         LONGTEXT    NULL,
    tree         CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language     VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account      UUID        NOT NULL,
    made_at      DATETIME(6) NOT NULL,
    ended_at     DATETIME(6) NULL,
    CONSTRAINT pk_authoring_schedule PRIMARY KEY (id),
    CONSTRAINT uq_authoring_schedule_open UNIQUE (open_draft),
    CONSTRAINT fk_authoring_schedule_draft FOREIGN KEY (draft) REFERENCES authoring_draft (id),
    CONSTRAINT ck_authoring_schedule_open CHECK ((ended_at IS NULL) = (open_draft IS NOT NULL)),
    CONSTRAINT ck_authoring_schedule_note CHECK (note IS NULL OR JSON_VALID(note)),
    INDEX ix_authoring_schedule_due (ended_at, due_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
