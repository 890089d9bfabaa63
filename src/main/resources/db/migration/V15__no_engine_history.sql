-- The engine keeps no history of its own any more: the journal is the history. It refuses to start on a database that
-- remembers another level; it writes the present one itself.
delete from ACT_GE_PROPERTY where NAME_ = 'historyLevel';
