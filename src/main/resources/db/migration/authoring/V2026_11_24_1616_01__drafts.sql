-- A draft of a course: the edition that it starts from and the files that it changes. base 0 = a course that has no edition yet.
CREATE TABLE IF NOT EXISTS authoring_draft (
    id         UUID         NOT NULL,
    course     VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner      VARCHAR(2)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base       INT          NOT NULL,
    name       VARCHAR(200) NOT NULL,
    state      VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    begun_by   UUID         NOT NULL,
    begun_at   DATETIME(6)  NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    version    BIGINT       NOT NULL,
    CONSTRAINT pk_authoring_draft PRIMARY KEY (id),
    CONSTRAINT ck_authoring_draft_state CHECK (state IN ('OPEN', 'IN_REVIEW', 'SCHEDULED', 'PUBLISHED', 'DISCARDED')),
    INDEX ix_authoring_draft_state (state, owner, changed_at),
    INDEX ix_authoring_draft_course (course, state)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
