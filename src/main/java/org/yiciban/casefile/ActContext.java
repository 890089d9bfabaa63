package org.yiciban.casefile;

import java.time.Instant;
import org.yiciban.identity.Account;

/**
 * Who acts, for whom, through which door, when and why.
 *
 * @param actor null when the law itself acts because a limit passed, or when a person acts by case number and query code
 * @param instant when the act takes effect; for an act of law the due instant
 * @param reason what the actor gave as reason, or null
 */
public record ActContext(Account actor, String onBehalfOf, Channel channel, Instant instant, String reason) {

    /** An act of a person who is logged in. */
    public static ActContext of(Account actor, Channel channel, Instant now) {
        return new ActContext(actor, null, channel, now, null);
    }

    /** The same act on behalf of a colleague whose duty it is; null changes nothing. */
    ActContext onBehalfOf(Account principal) {
        return principal == null ? this : new ActContext(actor, principal.name().zh(), channel, instant, reason);
    }

    /** An act of a person who showed case number and query code. */
    public static ActContext byQueryCode(Channel channel, Instant now) {
        return new ActContext(null, null, channel, now, null);
    }

    /** An effect of the law at the due instant. */
    static ActContext byLaw(Instant due) {
        return new ActContext(null, null, Channel.LAW, due, null);
    }

    ActContext because(String why) {
        return new ActContext(actor, onBehalfOf, channel, instant, why);
    }

    /** The name under which the act is journalled. */
    String actorId() {
        if (actor != null) {
            return actor.username();
        }
        return channel == Channel.LAW ? "law" : "query-code";
    }
}
