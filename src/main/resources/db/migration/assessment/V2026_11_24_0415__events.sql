-- Append-only. The attempt comes first in the key, so that the events of one attempt lie together and the random ids made by
-- browsers do not scatter every insert over the table.
CREATE TABLE IF NOT EXISTS assessment_event (
    attempt_id  UUID         NOT NULL,
    id          UUID         NOT NULL,
    device      UUID         NOT NULL,
    seq         BIGINT       NOT NULL,
    kind        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    question    VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    response    TEXT         NULL,
    happened_at DATETIME(6)  NOT NULL,
    clock       VARCHAR(4)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wall_clock  DATETIME(6)  NULL,
    received_at DATETIME(6)  NOT NULL,
    CONSTRAINT pk_assessment_event PRIMARY KEY (attempt_id, id),
    CONSTRAINT fk_assessment_event_attempt FOREIGN KEY (attempt_id) REFERENCES assessment_attempt (id),
    CONSTRAINT ck_assessment_event_kind CHECK (kind IN ('answer', 'mark', 'at')),
    CONSTRAINT ck_assessment_event_clock CHECK (clock IN ('mono', 'wall')),
    CONSTRAINT ck_assessment_event_times CHECK (happened_at <= received_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
