-- Everything that a note ever said; the highest number counts, an empty text = removed. Rows are only ever added.
CREATE TABLE IF NOT EXISTS learning_note_text (
    note_id     UUID          NOT NULL,
    number      INT           NOT NULL,
    text        VARCHAR(4000) NOT NULL,
    recorded_at DATETIME(6)   NOT NULL,
    CONSTRAINT pk_learning_note_text PRIMARY KEY (note_id, number),
    CONSTRAINT fk_learning_note_text_note FOREIGN KEY (note_id) REFERENCES learning_note (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
