-- What was chosen in a run; ids made by the browser, so that sending again adds nothing. Rows are only ever added; which of them
-- lie on the way is a function of all of them.
CREATE TABLE IF NOT EXISTS learning_choice (
    run_id      UUID        NOT NULL,
    id          UUID        NOT NULL,
    seq         INT         NOT NULL,
    scene       VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    choice      INT         NOT NULL,
    chosen_at   DATETIME(6) NOT NULL,
    received_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_learning_choice PRIMARY KEY (run_id, id),
    CONSTRAINT fk_learning_choice_run FOREIGN KEY (run_id) REFERENCES learning_run (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
