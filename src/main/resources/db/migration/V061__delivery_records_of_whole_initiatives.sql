-- Records on an initiative as a whole are few; they count for its freshness.
create index progress_of_initiative on progress (initiative_id, occurred_on) where activity_id is null;
