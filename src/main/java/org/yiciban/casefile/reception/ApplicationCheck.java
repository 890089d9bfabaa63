package org.yiciban.casefile.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.FormNames;
import org.yiciban.casefile.application.Mandate;
import org.yiciban.casefile.application.PapersLater;
import org.yiciban.casefile.application.RowNumbers;
import org.yiciban.casefile.promises.PromiseText;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.catalogue.sheet.SituationException;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.Refusal;

/** Checks an application as a whole and tells everything that is wrong at once; nothing of it is written. */
@Component
public class ApplicationCheck {

    /** What no person filled in: the request itself is malformed. */
    private static final Set<String> NO_ANSWERS = Set.of("unknown-field", "wrong-type", "too-many-rows");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Catalogue catalogue;
    private final FormInterpreter interpreter;
    private final ApplicantCheck applicants;
    private final PaperCheck papers;
    private final Clock clock;

    ApplicationCheck(
            Catalogue catalogue,
            FormInterpreter interpreter,
            ApplicantCheck applicants,
            PaperCheck papers,
            Clock clock) {
        this.catalogue = catalogue;
        this.interpreter = interpreter;
        this.applicants = applicants;
        this.papers = papers;
        this.clock = clock;
    }

    /** An application that can be taken. */
    record Sound(
            Release release,
            DivisionCode division,
            Situation situation,
            Applicant applicant,
            @Nullable Mandate mandate,
            Map<String, Object> data,
            int rowNumbers,
            List<Submissions.Paper> papers,
            List<String> originals) {}

    void requireFiler(Account account) {
        applicants.requireFiler(Channel.WEB, account);
    }

    /** @throws InvalidInput with every field that is wrong */
    Sound check(Application application, Account account) {
        return check(application, account, false);
    }

    /**
     * @param asItIs the window takes the application although answers are missing or wrong: that is no reason to refuse
     *     it but is told in the correction notice (licensing law Art. 32 para 1(4))
     * @throws InvalidInput with every field without which there is no application
     */
    Sound check(Application application, Account account, boolean asItIs) {
        applicants.requireFiler(application.channel(), account);
        List<FieldError> errors = new ArrayList<>();
        Release release = release(application.bundle());
        Optional<DivisionCode> division = division(application.division(), errors);
        channel(application, account, release, errors);
        Applicant applicant = applicants.check(application, account, errors);
        Optional<Mandate> mandate = applicants.mandate(application, account, errors);
        Optional<Situation> situation = situation(release, application.situation(), errors);
        RowNumbers.Numbered data = situation
                .map(known -> data(release, known, applicant, application.data(), asItIs, errors))
                .orElse(new RowNumbers.Numbered(Map.of(), 0, List.of()));
        List<Submissions.Paper> handedIn = situation
                .map(known -> papers.check(release, known, application, account, errors))
                .orElse(List.of());
        PapersLater later = application.deferrals();
        if (!later.materials().isEmpty() && !PromiseText.deferral().isMeant(later.promise())) {
            errors.add(new FieldError("deferrals", "promise", Refusal.of("paper.promise")));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Sound(
                release,
                division.orElseThrow(),
                situation.orElseThrow(),
                applicant,
                mandate.orElse(null),
                data.data(),
                data.highest(),
                handedIn,
                application.originals());
    }

    private Release release(String key) {
        try {
            return catalogue.current(new BundleKey(key)).orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException unknown) {
            throw InvalidInput.of("bundle", "unknown-bundle", "application.no-service");
        }
    }

    private Optional<DivisionCode> division(String code, List<FieldError> errors) {
        if (code == null || code.isBlank()) {
            errors.add(new FieldError("division", "required", Refusal.of("application.division-missing")));
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        try {
            DivisionCode division = new DivisionCode(code);
            if (catalogue
                    .division(division)
                    .filter(one -> one.live() && one.existsOn(today))
                    .isPresent()) {
                return Optional.of(division);
            }
        } catch (IllegalArgumentException malformed) {
            // told below, like a code that doesn't exist
        }
        errors.add(new FieldError("division", "unknown-division", Refusal.of("application.division")));
        return Optional.empty();
    }

    private static void channel(Application application, Account account, Release release, List<FieldError> errors) {
        Channel asked = application.channel();
        boolean atTheWindow = asked == Channel.WINDOW;
        if (!release.bundle().channels().contains(asked)) {
            errors.add(new FieldError("channel", "channel", Refusal.of("application.channel")));
        } else if (atTheWindow && !account.is(Role.CLERK)) {
            errors.add(new FieldError("channel", "channel", Refusal.of("application.clerk-only")));
        } else if (atTheWindow && !ofItsDivision(application, account)) {
            errors.add(new FieldError("division", "division", Refusal.of("application.window-division")));
        }
    }

    /** A window takes in for its own division alone; a division that is missing is told as that. */
    private static boolean ofItsDivision(Application application, Account account) {
        String division = application.division();
        return division == null
                || division.isBlank()
                || account.organ() != null && account.organ().division().value().equals(division);
    }

    private static Optional<Situation> situation(
            Release release, Map<String, Object> answers, List<FieldError> errors) {
        try {
            return Optional.of(Situation.of(release.bundle(), answers));
        } catch (SituationException problems) {
            problems.problems()
                    .forEach(problem -> errors.add(
                            new FieldError("situation." + problem.key(), problem.code(), problem.message())));
            return Optional.empty();
        }
    }

    /** Checks the answers of the application form; the situation is known, so it may not be answered twice. */
    private RowNumbers.Numbered data(
            Release release,
            Situation situation,
            Applicant applicant,
            Map<String, Object> raw,
            boolean asItIs,
            List<FieldError> errors) {
        situation.facts().keySet().stream()
                .filter(raw::containsKey)
                .forEach(key -> errors.add(
                        new FieldError(key, "situation-key", Refusal.of("application.answered-in-situation"))));
        Form form = Application.form(release);
        FormAnswers answers = interpreter.accept(form, raw, FormNames.of(situation.facts(), applicant));
        answers.errors().stream()
                .filter(error -> !situation.facts().containsKey(error.field()))
                .filter(error -> !asItIs || NO_ANSWERS.contains(error.code()))
                .forEach(errors::add);
        Map<String, Object> data = asItIs ? answers.asTyped(raw) : answers.data();
        RowNumbers.Numbered numbered = RowNumbers.give(form, data, Map.of(), 0);
        errors.addAll(numbered.errors());
        new RowItems(release, numbered.data()).missing(situation).ifPresent(errors::add);
        if (errors.isEmpty()) {
            errors.addAll(new RowAgencies(release, numbered.data()).misaddressed(situation, key -> Optional.empty()));
        }
        return numbered;
    }
}
