-- Which actors the background knows, and which articles name, is looked up where it is needed.
DROP INDEX actors_known;
ALTER TABLE actors DROP COLUMN known;
ALTER TABLE actors DROP COLUMN told;
