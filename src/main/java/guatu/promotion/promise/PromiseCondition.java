package guatu.promotion.promise;

import guatu.directory.Viewer;
import guatu.promotion.Lead;

/** What must be so before terms of a promise may be approved; a bean for each condition. */
public interface PromiseCondition {

    /** @throws guatu.shell.Refused naming what is missing */
    void check(Viewer viewer, Lead lead, Promise promise, Terms terms);
}
