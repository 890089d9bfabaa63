package org.yiciban.casefile.record;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.facts.JournalFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.OnRecord;

/**
 * One act on a case as the journal keeps it.
 *
 * @param at when it was written
 * @param effectiveAt when it took effect; earlier than {@code at} when the law acted at a due instant
 * @param facts what the sentence of the timeline needs
 */
public record JournalLine(
        JournalEvent event,
        CasePart part,
        Instant at,
        Instant effectiveAt,
        String actor,
        String actorName,
        @Nullable String onBehalfOf,
        Channel channel,
        @Nullable String agency,
        @Nullable String statusBefore,
        @Nullable String statusAfter,
        @Nullable String clockEffect,
        JournalFacts facts,
        ActedFor actedFor) {

    public static JournalLine of(JournalEvent event, CasePart part, ActContext context, Instant now) {
        Account actor = context.actor();
        AgencyCode agency = actor == null ? null : actor.agency();
        return new JournalLine(
                event,
                part,
                now,
                context.instant(),
                context.actorId(),
                actor != null
                        ? actor.name().zh()
                        : OnRecord.of(context.channel() == Channel.LAW ? "actor.law" : "actor.code")
                                .zh(),
                context.onBehalfOf(),
                context.channel(),
                agency == null ? null : agency.value(),
                null,
                null,
                null,
                JournalFacts.NOTHING,
                ActedFor.in(context));
    }

    /** By what right an act was done for the applicant; nothing for the acts of the authorities. */
    public Optional<Capacity> capacity() {
        return Optional.ofNullable(actedFor.capacity());
    }

    public JournalLine status(@Nullable String before, String after) {
        return with(before, after, clockEffect, facts);
    }

    public JournalLine clock(String effect) {
        return with(statusBefore, statusAfter, effect, facts);
    }

    /** The same line with what it tells. */
    public JournalLine facts(JournalFacts told) {
        return with(statusBefore, statusAfter, clockEffect, told);
    }

    /** The same line as those read it who have nothing to do with what it tells: without the names of others. */
    public JournalLine masked() {
        return facts(facts.masked());
    }

    private JournalLine with(
            @Nullable String before, @Nullable String after, @Nullable String effect, JournalFacts told) {
        return new JournalLine(
                event,
                part,
                at,
                effectiveAt,
                actor,
                actorName,
                onBehalfOf,
                channel,
                agency,
                before,
                after,
                effect,
                told,
                actedFor);
    }
}
