package org.yiciban.casefile.record;

import org.yiciban.catalogue.procedure.Channel;

/** By what right somebody acts for an applicant; the journal and the documents of the act name it. */
public enum Capacity {
    /** The applicant himself, by his own login. */
    APPLICANT,
    /** Somebody who was empowered, by a recorded mandate. */
    AGENT,
    /** Whoever shows number and query code: reads, supplements and rates, nothing else. */
    CODE,
    /** The general window for an applicant who stands before it. */
    WINDOW;

    /** By what right the case was filed. */
    public static Capacity ofFiler(CaseFile file) {
        return file.filing().channel() == Channel.WINDOW
                ? WINDOW
                : file.filing().mandate() != null ? AGENT : APPLICANT;
    }
}
