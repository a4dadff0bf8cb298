-- Append-only: which page load opened an attempt, and from when on it was the one whose answers count.
CREATE TABLE IF NOT EXISTS assessment_device (
    attempt_id   UUID        NOT NULL,
    id           UUID        NOT NULL,
    took_over_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_assessment_device PRIMARY KEY (attempt_id, id),
    CONSTRAINT fk_assessment_device_attempt FOREIGN KEY (attempt_id) REFERENCES assessment_attempt (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
