-- Settings for somebody who only reads the warehouse:
--   duckdb -readonly -init docs/lezen.sql medebewind-data/medebewind.duckdb
-- No file or address outside it can be reached, and nothing can be set back.
set autoinstall_known_extensions = false;
set autoload_known_extensions = false;
set memory_limit = '2GB';
set enable_external_access = false;
set lock_configuration = true;
