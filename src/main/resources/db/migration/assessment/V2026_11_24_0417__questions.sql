-- Every version that a question has had: the shape is what answers refer to (type, number of options, key).
CREATE TABLE IF NOT EXISTS assessment_question (
    question_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version      INT          NOT NULL,
    shape        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_at  DATETIME(6)  NOT NULL,
    CONSTRAINT pk_assessment_question PRIMARY KEY (question_key, version),
    CONSTRAINT uq_assessment_question_shape UNIQUE (question_key, shape)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
