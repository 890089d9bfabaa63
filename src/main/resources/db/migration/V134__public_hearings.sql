-- hearings that anybody may come to are listed
create index hearing_public on hearing (motion, state);
