package org.yiciban.casefile.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.refusals.Plausible;
import org.yiciban.casefile.worklist.Colleagues;
import org.yiciban.catalogue.procedure.VisitRule;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.Unseen;

/** What officers write of a look on the spot, checked at whatever door it comes: everything that is wrong at once. */
final class VisitInput {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_FINDINGS = 4000;
    private static final Duration FAR = Duration.ofDays(366);

    private final List<Colleagues.Colleague> colleagues;
    private final List<FieldError> wrong = new ArrayList<>();

    VisitInput(List<Colleagues.Colleague> colleagues) {
        this.colleagues = colleagues;
    }

    /** Refuses what was wrong, all of it. */
    void raise() {
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    /** Two distinct people at least (Art. 34 para 3). */
    List<SiteVisit.Visitor> visitors(List<SiteVisit.Visitor> typed) {
        return VisitorInput.read(typed, colleagues, wrong);
    }

    /** A moment to come. */
    Instant coming(@Nullable Instant at, Instant now) {
        if (at == null || !at.isAfter(now) || at.isAfter(now.plus(FAR))) {
            add("at", "required", Refusal.of("visit.at"));
            return now;
        }
        return at;
    }

    /** A moment that has been, and not before it was planned. */
    Instant past(@Nullable Instant at, Instant planned, Instant now) {
        if (at == null || at.isAfter(now) || at.isBefore(planned)) {
            add("visitedAt", "required", Refusal.of("visit.visited-at"));
            return now;
        }
        return at;
    }

    String place(String typed) {
        String place = line(typed);
        if (place.length() < 2 || place.length() > LONGEST_LINE) {
            add("place", "required", Refusal.of("visit.place", LONGEST_LINE));
        }
        return place;
    }

    String reason(String typed, String field) {
        String reason = Unseen.readable(typed).strip();
        if (!Plausible.statement(reason) || reason.length() > LONGEST_REASON) {
            add(field, "required", Refusal.of("visit.reason", LONGEST_REASON));
        }
        return reason;
    }

    String findings(String typed) {
        String findings = Unseen.readable(typed).strip();
        if (findings.length() < 10 || findings.length() > LONGEST_FINDINGS) {
            add("findings", "required", Refusal.of("visit.findings", 10, LONGEST_FINDINGS));
        }
        return findings;
    }

    /** Every point of the sheet is answered, and whatever isn't kept or doesn't apply says why. */
    List<SiteVisit.Answer> answers(VisitRule rule, List<SiteVisit.Answer> typed) {
        List<SiteVisit.Answer> answers = new ArrayList<>();
        for (VisitRule.Point point : rule.points()) {
            String field = "points." + point.code();
            Optional<SiteVisit.Answer> said = typed.stream()
                    .filter(one -> one.point().equals(point.code()))
                    .findFirst();
            if (said.isEmpty()) {
                add(field, "required", Refusal.of("visit.point", point.text()));
                continue;
            }
            String remark = Unseen.readable(said.get().remark()).strip();
            boolean needed = said.get().judged() != SiteVisit.Judged.KEPT;
            if (remark.length() > LONGEST_REASON || needed && remark.length() < 2) {
                add(field + ".remark", "required", Refusal.of("visit.remark", point.text(), LONGEST_REASON));
            }
            answers.add(new SiteVisit.Answer(point.code(), said.get().judged(), remark));
        }
        return answers;
    }

    /** Who was there for the applicant, and whether he signed. */
    void presence(SiteVisit.@Nullable Presence presence, String present, String why) {
        if (presence == null) {
            add("presence", "choice", Refusal.of("visit.presence"));
            return;
        }
        if (presence != SiteVisit.Presence.ABSENT && (!Plausible.name(present) || present.length() > 100)) {
            add("present", "required", Refusal.of("visit.present"));
        }
        if (presence != SiteVisit.Presence.SIGNED) {
            reason(why, "why");
        }
    }

    /** Whoever has no account signs with his own hand. */
    void handSigned(boolean so, List<SiteVisit.Visitor> visitors) {
        if (!so && visitors.stream().anyMatch(one -> !one.known())) {
            add("handSigned", "required", Refusal.of("visit.hand-signed"));
        }
    }

    void add(String field, String code, LocalText message) {
        wrong.add(new FieldError(field, code, message));
    }

    static String line(@Nullable String typed) {
        return typed == null ? "" : Unseen.oneLine(typed).strip();
    }
}
