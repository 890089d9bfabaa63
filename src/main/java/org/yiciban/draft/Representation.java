package org.yiciban.draft;

import org.yiciban.casefile.application.Application;
import org.yiciban.catalogue.procedure.Channel;

/**
 * Where an application goes, and by what right somebody else than the applicant brings it.
 *
 * @param division null for the first that takes applications
 * @param mandate what the applicant empowered the person by who acts for him; null when it is the applicant
 * @param aside what was typed of an agent before the applicant came himself: kept for who ticks it again, never filed
 * @param channel through which door it comes
 */
public record Representation(String division, DraftMandate mandate, DraftMandate aside, Channel channel) {

    /** Somebody applies for himself, on the portal. */
    public static final Representation OWN = new Representation(null, null, null, Channel.WEB);

    /** Somebody applies for himself, at the window. */
    public static final Representation AT_THE_WINDOW = new Representation(null, null, null, Channel.WINDOW);

    public Representation {
        channel = channel == null ? Channel.WEB : channel;
    }

    /** What the fields of an agent show, whether one acts or not; null where nothing was typed. */
    public DraftMandate typed() {
        return mandate == null ? aside : mandate;
    }

    /** The power of attorney as the application brings it. */
    Application.MandateGiven given() {
        return mandate == null ? null : mandate.given();
    }

    /** The same with the file that is the power of attorney; nothing changes where nobody acts for another. */
    public Representation paper(String uploadId, String name) {
        return mandate == null ? this : new Representation(division, mandate.paper(uploadId, name), null, channel);
    }
}
