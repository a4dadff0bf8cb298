-- Units never move, so the version of the tree does not matter here.
ALTER TABLE certification_rebuild DROP COLUMN IF EXISTS tree_version;
