package org.yiciban.casefile.migration;

import java.util.Set;
import java.util.stream.Stream;
import org.yiciban.casefile.application.QuestionNames;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** What a release would ask of a case beyond what was asked of it when it was accepted: nothing may be (licensing law Art. 32). */
final class NewDemands {

    private final CaseFile file;
    private final Release before;
    private final Release after;

    NewDemands(CaseFile file, Release after) {
        this.file = file;
        this.before = file.release();
        this.after = after;
    }

    /** In words, one for each. */
    Stream<LocalText> all() {
        Stream<LocalText> questions = after.bundle().questions().stream()
                .filter(question -> before.bundle().question(question.key()).isEmpty())
                .map(Question::text)
                .map(text -> OnRecord.of("move.question", text));
        Stream<LocalText> steps = after.bundle().asks().stream()
                .filter(ask -> !done(ask) && asksMore(ask))
                .map(ApplicantStep::name)
                .map(name -> OnRecord.of("move.ask", name));
        return Stream.concat(questions, steps);
    }

    /** What the applicant has done, or had his time for, isn't asked again. */
    private boolean done(ApplicantStep ask) {
        return file.clocks().stream()
                .anyMatch(clock -> clock.kind() == ClockKind.REQUEST
                        && clock.ended()
                        && clock.part().equals(CasePart.ofAsk(ask.id())));
    }

    private boolean asksMore(ApplicantStep ask) {
        return before.bundle()
                .ask(ask.id())
                .filter(known -> known.papers().containsAll(ask.papers()))
                .filter(known -> questions(before, ask).containsAll(questions(after, ask)))
                .isEmpty();
    }

    private static Set<String> questions(Release release, ApplicantStep ask) {
        return release.form(null, ask.id())
                .map(json -> QuestionNames.of(ReadForms.read(ask.id(), json)))
                .orElse(Set.of());
    }
}
