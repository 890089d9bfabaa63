package org.yiciban.draft;

import org.yiciban.casefile.terms.Application;
import org.yiciban.casefile.terms.Channel;

/**
 * Where an application goes, and by what right somebody else than the applicant brings it.
 *
 * @param division null for the first that takes applications
 * @param mandate what the applicant empowered the person by who acts for him; null when it is the applicant
 * @param channel through which door it comes
 */
public record Errand(String division, DraftMandate mandate, Channel channel) {

    /** Somebody applies for himself, on the portal. */
    public static final Errand OWN = new Errand(null, null, Channel.WEB);

    /** Somebody applies for himself, at the window. */
    public static final Errand AT_THE_WINDOW = new Errand(null, null, Channel.WINDOW);

    public Errand {
        channel = channel == null ? Channel.WEB : channel;
    }

    /** The power of attorney as the application brings it. */
    Application.MandateGiven given() {
        return mandate == null ? null : mandate.given();
    }

    /** The same with the file that is the power of attorney; nothing changes where nobody acts for another. */
    public Errand paper(String uploadId, String name) {
        return mandate == null ? this : new Errand(division, mandate.paper(uploadId, name), channel);
    }
}
