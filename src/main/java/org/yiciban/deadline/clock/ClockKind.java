package org.yiciban.deadline.clock;

import org.yiciban.shared.TimeLimit;

/** The clocks of a case; what each may do follows from whose time it counts. */
public enum ClockKind {
    /** One notice of all defects, or the application is deemed accepted (licensing law Art. 32(4)). */
    RECEPTION,
    /** One notice of all defects where silence accepts nothing: registrations, filings, services. Passing it is a delay. */
    RECEPTION_ANSWER,
    /** The applicant supplements 补正; afterwards the application counts as abandoned. */
    CORRECTION,
    /** The agency decides, as the law demands (licensing law Art. 42(1)). */
    ITEM_STATUTORY,
    /** The agency decides, as it has promised. */
    ITEM_PROMISED,
    /**
     * The agency answers one of several questions of a computed request, as the sheet sets; afterwards its answer is marked
     * as late and the case goes on without it. Never paused or extended.
     */
    ANSWER,
    /** All agencies together decide, as the law demands (licensing law Art. 42(2)). */
    BUNDLE_STATUTORY,
    /** All agencies together decide, as they have promised. */
    BUNDLE_PROMISED,
    /** The applicant brings the paper of a deferred acceptance 容缺受理. */
    DEFERRAL,
    /** The grant of a licence is served, as the law demands (licensing law Art. 44). */
    DELIVERY,
    /** Any other decision is served, as the bundle's sheet promises. */
    DELIVERY_PROMISED,
    /** What an applicant committed to 告知承诺 is checked. */
    POST_CHECK,
    /** A step of the bundle is done or an objection answered, by the rule of its sheet. Passing it is a delay. */
    STEP,
    /** The applicant does a step that the bundle asks of him; afterwards the case goes on without, as its sheet says. */
    REQUEST,
    /** A public notice 公告: until its last day everybody may object. Never paused or extended. */
    NOTICE,
    /** Whoever is to lose what he was granted states his case 陈述申辩 (licensing law Art. 7). */
    STATEMENT,
    /** Whoever is told of his right asks for a hearing 听证 (licensing law Art. 47). */
    HEARING,
    /** Whoever doesn't keep what he committed to 告知承诺 mends it 限期整改. */
    MENDING;

    /** The applicant's own time: it runs to the end of the day, because filing online counts when it is done. */
    public boolean ofApplicant() {
        return this == CORRECTION
                || this == DEFERRAL
                || this == REQUEST
                || this == STATEMENT
                || this == HEARING
                || this == MENDING;
    }

    /**
     * A limit that the law sets to those who decide and hand over, or a sheet to those who have a step of a bundle: passing
     * it is a delay that has to be explained.
     */
    public boolean ofAuthority() {
        return this == RECEPTION_ANSWER
                || this == ITEM_STATUTORY
                || this == BUNDLE_STATUTORY
                || this == DELIVERY
                || this == POST_CHECK
                || this == STEP;
    }

    /** A limit of the agencies that no statute sets: passing it shows red, never dark red (legal clock §5). */
    public boolean ofOwnRule() {
        return promised() || this == POST_CHECK || this == STEP || this == ANSWER;
    }

    /** Whether people are told its date: all of them, but a check to come is the agency's own affair. */
    public boolean isTold() {
        return this != POST_CHECK;
    }

    /** A limit that runs to the end of its last day, not to the close of business: not an office has to be open for it. */
    public boolean endsWithTheDay() {
        return ofApplicant() || this == NOTICE;
    }

    /** Whose limit it is, when its date was told and a newer calendar comes. None of a statute's for applicants is kept yet. */
    public ToldLimit told() {
        return endsWithTheDay() ? ToldLimit.APPLICANT_BY_NOTICE : ToldLimit.AGENCY;
    }

    /** A limit that can stand still: working days and hours of a decision (licensing law Art. 45). */
    public boolean pausable(TimeLimit limit) {
        return ofDecision() && (limit.unit() == TimeLimit.Unit.WD || limit.unit() == TimeLimit.Unit.WH);
    }

    /** A limit that can be extended once: that of a decision (licensing law Art. 42). */
    public boolean extendable() {
        return ofDecision();
    }

    /** A limit that the agencies have set themselves, shorter than the law's. */
    public boolean promised() {
        return this == ITEM_PROMISED || this == BUNDLE_PROMISED || this == DELIVERY_PROMISED;
    }

    /** A limit of an item that runs beside the case: before a decision is heard or taken back, and after a commitment. */
    public boolean besideCase() {
        return this == STATEMENT || this == HEARING || this == POST_CHECK || this == MENDING;
    }

    private boolean ofDecision() {
        return this == ITEM_STATUTORY || this == ITEM_PROMISED || this == BUNDLE_STATUTORY || this == BUNDLE_PROMISED;
    }
}
