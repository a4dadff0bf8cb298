-- A correction voids a fact whatever scheme looks at it; evidence belongs to none.
ALTER TABLE certification_decision
    MODIFY COLUMN scheme VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL;
