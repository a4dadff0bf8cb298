-- The pins of an attempt: what was drawn, from which editions, under which rules. Only the closing changes a row: closed_at and
-- outcome are set once, open_subject becomes NULL, so that one attempt per person and subject is open at a time.
CREATE TABLE IF NOT EXISTS assessment_attempt (
    id           UUID         NOT NULL,
    person_id    UUID         NOT NULL,
    country_id   CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject      VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_version INT       NOT NULL,
    open_subject VARCHAR(140) CHARACTER SET ascii COLLATE ascii_bin NULL,
    language     VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pins         LONGTEXT     NOT NULL,
    seed         BINARY(16)   NOT NULL,
    started_at   DATETIME(6)  NOT NULL,
    ends_at      DATETIME(6)  NULL,
    closes_at    DATETIME(6)  NULL,
    closed_at    DATETIME(6)  NULL,
    ended_at     DATETIME(6)  NULL,
    effective_on DATE         NULL,
    passed       BOOLEAN      NULL,
    outcome      LONGTEXT     NULL,
    version      BIGINT       NOT NULL,
    CONSTRAINT pk_assessment_attempt PRIMARY KEY (id),
    CONSTRAINT uq_assessment_attempt_open UNIQUE (person_id, open_subject),
    CONSTRAINT ck_assessment_attempt_kind CHECK (kind IN ('exam', 'practice', 'check')),
    CONSTRAINT ck_assessment_attempt_pins CHECK (JSON_VALID(pins)),
    CONSTRAINT ck_assessment_attempt_closed CHECK (
        (closed_at IS NULL) = (open_subject IS NOT NULL)
        AND (closed_at IS NULL) = (outcome IS NULL)
        AND (outcome IS NULL OR JSON_VALID(outcome))),
    CONSTRAINT ck_assessment_attempt_ends CHECK ((ends_at IS NULL) = (closes_at IS NULL)),
    INDEX ix_assessment_attempt_person (person_id, kind, subject, started_at),
    INDEX ix_assessment_attempt_due (closed_at, closes_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
