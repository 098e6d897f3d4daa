-- the run that made this warehouse
select run_id, snapshot_sha256 as snapshot, code_versie as code, herkomst, gestart
from meta.run
