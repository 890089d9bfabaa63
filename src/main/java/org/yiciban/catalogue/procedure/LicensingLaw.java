package org.yiciban.catalogue.procedure;

import org.yiciban.shared.TimeLimit;

/** The limits that the licensing law 行政许可法 itself sets for every case; sheets may be shorter where they may say anything. */
public final class LicensingLaw {

    /** One notice of all defects, or the application counts as accepted (Art. 32 para 1(4)). */
    public static final TimeLimit RECEPTION = workingDays(5);

    /** All agencies together decide (Art. 42 para 2). */
    public static final TimeLimit JOINT_HANDLING = workingDays(45);

    /** What the head of the government may add to it (Art. 42 para 2). */
    public static final TimeLimit JOINT_EXTENSION = workingDays(15);

    /** The grant of a licence is served (Art. 44). */
    public static final TimeLimit DELIVERY = workingDays(10);

    private LicensingLaw() {}

    private static TimeLimit workingDays(int days) {
        return new TimeLimit(days, TimeLimit.Unit.WD);
    }
}
