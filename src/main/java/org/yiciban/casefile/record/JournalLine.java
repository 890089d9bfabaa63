package org.yiciban.casefile.record;

import java.time.Instant;
import java.util.Optional;
import org.yiciban.casefile.facts.JournalFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
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
        String onBehalfOf,
        Channel channel,
        String agency,
        String statusBefore,
        String statusAfter,
        String clockEffect,
        JournalFacts facts,
        ActedFor actedFor) {

    public static JournalLine of(JournalEvent event, CasePart part, ActContext context, Instant now) {
        boolean known = context.actor() != null;
        return new JournalLine(
                event,
                part,
                now,
                context.instant(),
                context.actorId(),
                known
                        ? context.actor().name().zh()
                        : OnRecord.of(context.channel() == Channel.LAW ? "actor.law" : "actor.code")
                                .zh(),
                context.onBehalfOf(),
                context.channel(),
                known && context.actor().agency() != null
                        ? context.actor().agency().value()
                        : null,
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

    public JournalLine status(String before, String after) {
        return with(before, after, clockEffect, facts);
    }

    public JournalLine clock(String effect) {
        return with(statusBefore, statusAfter, effect, facts);
    }

    /** The same line with what it tells. */
    public JournalLine facts(JournalFacts told) {
        return with(statusBefore, statusAfter, clockEffect, told);
    }

    private JournalLine with(String before, String after, String effect, JournalFacts told) {
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
