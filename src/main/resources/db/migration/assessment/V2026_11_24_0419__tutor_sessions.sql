-- Append-only: a trainer or supervisor went through the exam's subjects with this person; each row allows one more attempt.
CREATE TABLE IF NOT EXISTS assessment_tutor_session (
    id          UUID         NOT NULL,
    person_id   UUID         NOT NULL,
    country_id  CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    exam        VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    held_on     DATE         NOT NULL,
    note        VARCHAR(500) NOT NULL,
    recorded_by UUID         NOT NULL,
    recorded_at DATETIME(6)  NOT NULL,
    CONSTRAINT pk_assessment_tutor_session PRIMARY KEY (id),
    INDEX ix_assessment_tutor_session_person (person_id, exam, held_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
