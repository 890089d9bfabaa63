package org.yiciban.casefile.record;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;
import org.yiciban.shared.Unseen;

/**
 * Who acts, for whom, through which door, when and why.
 *
 * @param actor null when the law itself acts because a limit passed, or when a person acts by case number and query code
 * @param instant when the act takes effect; for an act of law the due instant
 * @param onBehalfOf whom the actor acts for, in words; null for oneself
 * @param reason what the actor gave as reason, or null
 * @param capacity by what right the actor acts for the applicant; null for acts of the authorities
 * @param presence who stands before the window and what was looked at, in words; null where nobody does
 */
public record ActContext(
        @Nullable Account actor,
        @Nullable String onBehalfOf,
        Channel channel,
        Instant instant,
        @Nullable String reason,
        @Nullable Capacity capacity,
        @Nullable LocalText presence) {

    /** The name under which an effect of the law, or of rules, is journalled. */
    public static final String LAW = "law";

    /** An act of the authorities, or of the law. */
    public ActContext(
            @Nullable Account actor,
            @Nullable String onBehalfOf,
            Channel channel,
            Instant instant,
            @Nullable String reason) {
        this(actor, onBehalfOf, channel, instant, reason, null, null);
    }

    /** The same act, done for the applicant of the case by that right. */
    public ActContext as(Capacity right, CaseFile file) {
        String applicant = file.filing().applicant().name();
        return switch (right) {
            case WINDOW -> new ActContext(
                    actor,
                    OnRecord.of("behalf.window", applicant).zh(),
                    Channel.WINDOW,
                    instant,
                    reason,
                    right,
                    presence);
            case AGENT -> new ActContext(
                    actor, OnRecord.of("behalf.agent", applicant).zh(), channel, instant, reason, right, presence);
            case APPLICANT, CODE -> new ActContext(actor, onBehalfOf, channel, instant, reason, right, presence);
        };
    }

    /** An act of a person who is logged in. */
    public static ActContext of(Account actor, Channel channel, Instant now) {
        return new ActContext(actor, null, channel, now, null);
    }

    /** The same act on behalf of a colleague whose duty it is; null changes nothing. */
    public ActContext onBehalfOf(@Nullable Account principal) {
        return principal == null ? this : new ActContext(actor, principal.name().zh(), channel, instant, reason);
    }

    /** Who acts, where somebody must have. */
    public Account person() {
        return Objects.requireNonNull(actor);
    }

    /** An effect of the law at the due instant. */
    public static ActContext byLaw(Instant due) {
        return new ActContext(null, null, Channel.LAW, due, null);
    }

    /** The same act, for somebody who stands before the window. */
    public ActContext inPresenceOf(@Nullable LocalText person) {
        return new ActContext(actor, onBehalfOf, channel, instant, reason, capacity, person);
    }

    /** The same act, as of that instant. */
    public ActContext at(Instant when) {
        return new ActContext(actor, onBehalfOf, channel, when, reason, capacity, presence);
    }

    public ActContext because(@Nullable String why) {
        String read = why == null ? null : Unseen.readable(why);
        return new ActContext(actor, onBehalfOf, channel, instant, read, capacity, presence);
    }

    /** Under whose name papers that come with the act were uploaded; nobody can log in under that of a code. */
    public String paperOwner(CaseNumber number) {
        return actor == null ? "code/" + number : actor.username();
    }

    /** The name under which the act is journalled. */
    public String actorId() {
        if (actor != null) {
            return actor.username();
        }
        return channel == Channel.LAW ? LAW : "query-code";
    }
}
