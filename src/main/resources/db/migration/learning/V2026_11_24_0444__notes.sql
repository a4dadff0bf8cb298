-- A person's note to a section; its id is made by the browser. What it says is in learning_note_text.
CREATE TABLE IF NOT EXISTS learning_note (
    id          UUID        NOT NULL,
    person_id   UUID        NOT NULL,
    country_id  CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    course      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    module      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    section     VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_learning_note PRIMARY KEY (id),
    INDEX ix_learning_note_module (person_id, module)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
