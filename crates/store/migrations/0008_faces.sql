-- What a list shows of a record, sealed with the record's key apart from the body, so that a page opens no body. None until
-- the record is next saved by a program that knows of it; then the list opens the body as before.
ALTER TABLE records ADD COLUMN face {{blob}};
