-- What the reports of an event answer is read from the reports themselves.
DROP TABLE links;
