-- Tables that refer to one another in a circle can't be restored one after the other. That the wording exists is shown by the
-- approval, which names promise, wording and review together.
alter table fair_competition_review drop constraint fair_competition_review_is_of_a_wording;
alter table fair_competition_review add constraint fair_competition_review_is_of_a_promise foreign key (promise_id)
    references promise (id);
