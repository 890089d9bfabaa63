package org.yiciban.draft;

import org.yiciban.casefile.Applicant;
import org.yiciban.casefile.Channel;

/**
 * Where an application goes, and by what right somebody else than the applicant brings it.
 *
 * @param division null for the first that takes applications
 * @param authority what the applicant empowered the person by who acts for him; null when it is the applicant
 * @param channel through which door it comes
 */
public record Errand(String division, String authority, Channel channel) {

    /** Somebody applies for himself, on the portal. */
    public static final Errand OWN = new Errand(null, null, Channel.WEB);

    /** Somebody applies for himself, at the window. */
    public static final Errand AT_THE_WINDOW = new Errand(null, null, Channel.WINDOW);

    public Errand {
        channel = channel == null ? Channel.WEB : channel;
    }

    /** Who is acted for, with the authority, as the journal keeps it. */
    String onBehalfOf(Applicant applicant) {
        return authority == null ? null : applicant.name() + "；" + authority;
    }
}
