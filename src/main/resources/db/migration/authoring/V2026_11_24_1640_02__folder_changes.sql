-- Which draft was begun on what came from the folder of the server (handbook_draft), so that nobody begins it twice.
CREATE TABLE IF NOT EXISTS authoring_folder_change (
    folder_change UUID NOT NULL,
    draft         UUID NOT NULL,
    CONSTRAINT pk_authoring_folder_change PRIMARY KEY (folder_change),
    CONSTRAINT fk_authoring_folder_change_draft FOREIGN KEY (draft) REFERENCES authoring_draft (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
