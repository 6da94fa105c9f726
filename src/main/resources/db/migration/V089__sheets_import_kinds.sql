-- An upload says which form it is: the ledger of initiatives, the registry's firms, the offices' ledger of deals.
alter table ledger_import add column kind text not null default 'initiatives';
create index ledger_import_by_person_and_kind on ledger_import (person_id, kind, uploaded_at desc);
