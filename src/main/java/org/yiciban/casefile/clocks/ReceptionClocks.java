package org.yiciban.casefile.clocks;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.store.ClockLimit;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalBasis;

/**
 * The clocks within which it has to be said whether an application is accepted or what is missing. There are two, because
 * silence means two things: licences are then accepted by law (licensing law Art. 32(4)), everything else is only late.
 */
public final class ReceptionClocks {

    private ReceptionClocks() {}

    /** The application, or a supplement to it, has come in: every submission has clocks of its own. */
    public static void start(Clocks clocks, CaseFile file, Instant at) {
        start(clocks, file, ItemSheet.Silence.ACCEPTED, ClockKind.RECEPTION, at);
        start(clocks, file, ItemSheet.Silence.NONE, ClockKind.RECEPTION_ANSWER, at);
    }

    /** The shortest limit that one of these items allows holds for them together. */
    private static void start(Clocks clocks, CaseFile file, ItemSheet.Silence silence, ClockKind kind, Instant at) {
        waiting(file, silence).stream()
                .map(item -> new Limited(item, reception(file, item)))
                .map(limited ->
                        new Dated(limited, clocks.due(kind, limited.reception.limit(), at, limited.item.agency())))
                .min(Comparator.comparing(Dated::due))
                .ifPresent(dated -> clocks.start(
                        file,
                        CasePart.RECEPTION,
                        kind,
                        null,
                        ClockLimit.of(
                                dated.of.reception.limit(),
                                dated.of.reception.basis().zh()),
                        at,
                        file.release().window().code()));
    }

    private record Limited(CaseItem item, ItemSheet.Reception reception) {}

    private record Dated(Limited of, Instant due) {}

    /** Somebody has said it: the clocks end. */
    public static void meet(Clocks clocks, CaseFile file, ActContext context) {
        clocks.meet(file, CasePart.RECEPTION, ClockKind.RECEPTION, context);
        clocks.meet(file, CasePart.RECEPTION, ClockKind.RECEPTION_ANSWER, context);
    }

    /** The law has accepted what silence accepts; each of the others is still owed an answer, within its own limit. */
    public static void passOn(Clocks clocks, CaseFile file, ActContext context) {
        file.running(CasePart.RECEPTION, ClockKind.RECEPTION_ANSWER).forEach(clock -> {
            waiting(file, ItemSheet.Silence.NONE)
                    .forEach(
                            item -> answerOwed(clocks, file, item, clock.clock().start(), context));
            clock.add(ClockEvent.cancelled(context.instant(), null, context.actorId()));
        });
    }

    /** What passed together with the others was recorded with them. */
    private static void answerOwed(Clocks clocks, CaseFile file, CaseItem item, Instant from, ActContext context) {
        ItemSheet.Reception reception = reception(file, item);
        Instant due = clocks.due(ClockKind.RECEPTION_ANSWER, reception.limit(), from, item.agency());
        if (due.isAfter(context.instant())) {
            startFor(clocks, file, item, from);
        }
    }

    /** An item that is received for itself, after the rest was accepted by law. */
    public static void startFor(Clocks clocks, CaseFile file, CaseItem item, Instant from) {
        ItemSheet.Reception reception = reception(file, item);
        clocks.start(
                file,
                item.part(),
                ClockKind.RECEPTION_ANSWER,
                null,
                ClockLimit.of(reception.limit(), reception.basis().zh()),
                from,
                item.agency());
    }

    public static List<CaseItem> waiting(CaseFile file, ItemSheet.Silence silence) {
        return file.items().stream()
                .filter(item -> item.status() == ItemStatus.WAITING
                        && file.release().item(item.code()).silence() == silence)
                .toList();
    }

    private static ItemSheet.Reception reception(CaseFile file, CaseItem item) {
        LegalBasis law = LegalBasis.RECEPTION;
        return file.release().item(item.code()).reception().orElse(new ItemSheet.Reception(law.limit(), law.text()));
    }
}
