-- Every shape that a question has had belongs to one version; a corrected word is another shape of the same version.
ALTER TABLE assessment_question
    MODIFY COLUMN shape VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    DROP INDEX IF EXISTS uq_assessment_question_shape,
    DROP PRIMARY KEY,
    ADD CONSTRAINT pk_assessment_question PRIMARY KEY (question_key, shape);
