package org.yiciban.casefile.record;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yiciban.casefile.terms.CasePart;
import org.yiciban.casefile.terms.Channel;
import org.yiciban.casefile.terms.JournalEvent;

/**
 * One act on a case as the journal keeps it.
 *
 * @param at when it was written
 * @param effectiveAt when it took effect; earlier than {@code at} when the law acted at a due instant
 * @param facts what the sentence of the timeline needs, by name
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
        Map<String, Object> facts) {

    private static final String CAPACITY = "capacity";
    /** Who stood before the window, and which identity document was looked at. */
    public static final String PRESENT = "present";

    /** The fact of a correction notice that an earlier one went before. */
    public static final String SECOND_NOTICE = "secondNotice";

    /** The fact of a supplement that the applicant insists on what was found wrong. */
    public static final String INSISTS = "insists";

    public JournalLine {
        facts = new TreeMap<>(facts);
    }

    public static JournalLine of(JournalEvent event, CasePart part, ActContext context, Instant now) {
        boolean known = context.actor() != null;
        return new JournalLine(
                event,
                part,
                now,
                context.instant(),
                context.actorId(),
                known ? context.actor().name().zh() : context.channel() == Channel.LAW ? "依法自动" : "申请人（凭查询码）",
                context.onBehalfOf(),
                context.channel(),
                known && context.actor().agency() != null
                        ? context.actor().agency().value()
                        : null,
                null,
                null,
                null,
                right(context));
    }

    private static Map<String, Object> right(ActContext context) {
        Map<String, Object> facts = new TreeMap<>();
        if (context.capacity() != null) {
            facts.put(CAPACITY, context.capacity().name());
        }
        if (context.presence() != null) {
            facts.put(PRESENT, context.presence().zh());
            facts.put(PRESENT + "En", context.presence().en());
        }
        return facts;
    }

    /** By what right an act was done for the applicant; nothing for the acts of the authorities. */
    public Optional<Capacity> capacity() {
        return Optional.ofNullable(facts.get(CAPACITY)).map(Object::toString).map(Capacity::valueOf);
    }

    public JournalLine status(String before, String after) {
        return with(before, after, clockEffect, facts);
    }

    public JournalLine clock(String effect) {
        return with(statusBefore, statusAfter, effect, facts);
    }

    public JournalLine facts(Map<String, Object> more) {
        Map<String, Object> all = new TreeMap<>(facts);
        all.putAll(more);
        return with(statusBefore, statusAfter, clockEffect, all);
    }

    private JournalLine with(String before, String after, String effect, Map<String, Object> told) {
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
                told);
    }
}
