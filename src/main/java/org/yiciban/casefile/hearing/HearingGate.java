package org.yiciban.casefile.hearing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.ItemKey;

/** What waits for a hearing: the decision, which rests on its record (licensing law Arts 47, 48), and the clock that stands. */
@Component
public class HearingGate {

    private final HearingBook book;
    private final InterestedParties parties;

    HearingGate(HearingBook book, InterestedParties parties) {
        this.book = book;
        this.parties = parties;
    }

    /** The one that a part of a case is about; empty for every other part. */
    public Optional<Hearing> of(CaseFile file, CasePart part) {
        return part.item()
                .filter(item -> CasePart.ofHearing(item).equals(part))
                .flatMap(item -> book.open(file.number(), item));
    }

    /**
     * Refuses to decide before interested parties were considered, the right to a hearing is gone, or the hearing held and on record (licensing law Arts 47, 48).
     *
     * @param context who decides: never whoever chairs
     */
    public void requireHeard(CaseFile file, ItemKey key, Hearing.About about, ActContext context) {
        newest(file, key, about).ifPresent(one -> {
            if (one.state() == Hearing.State.TOLD) {
                throw ActRefused.byStateOf(key, "hearing.right-runs");
            }
            if (one.isOpen()) {
                throw ActRefused.byStateOf(key, "hearing.not-held");
            }
            requireNotChair(one, context.actorId());
        });
        parties.requireConsidered(file, key, context.instant());
    }

    /** Refuses to whoever chairs a hearing on it to review it. */
    public void requireNotChair(CaseFile file, ItemKey key, String actor) {
        newest(file, key, Hearing.About.DECISION).ifPresent(one -> requireNotChair(one, actor));
    }

    /** What the decision says of the hearing; nothing where there was none. */
    public List<SaidFacts> cited(CaseFile file, ItemKey key, Hearing.About about) {
        return Stream.concat(
                        HearingDocuments.cited(newest(file, key, about)).stream(), parties.cited(file, key).stream())
                .toList();
    }

    /** Whether that clock stands for a hearing that is still to come. */
    public boolean letStand(CaseFile file, ItemKey key, CaseClock clock) {
        return newest(file, key, Hearing.About.DECISION)
                .filter(one -> one.isOpen() && one.session() != null)
                .filter(one -> HearingPauses.stands(clock, one.set().pause()))
                .isPresent();
    }

    private static void requireNotChair(Hearing one, String actor) {
        if (one.state() != Hearing.State.ENDED && HearingChairs.chairs(one, actor)) {
            throw ActRefused.forbidden("hearing.chair-decides");
        }
    }

    /** Cases without a hearing have no clock of one and are asked nothing more. */
    private Optional<Hearing> newest(CaseFile file, ItemKey key, Hearing.About about) {
        CasePart part = CasePart.ofHearing(key);
        return file.clocks().stream().noneMatch(clock -> clock.part().equals(part))
                ? Optional.empty()
                : book.of(file.number(), key).stream()
                        .filter(one -> one.about() == about)
                        .findFirst();
    }
}
