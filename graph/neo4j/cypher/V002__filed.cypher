// The weeks are in the keys.
DROP INDEX filed_key IF EXISTS;
CREATE INDEX filed_key IF NOT EXISTS FOR (n:Filed) ON (n.key);
