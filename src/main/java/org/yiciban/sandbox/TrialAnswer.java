package org.yiciban.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.steps.Confirmation;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;

/** What the applicant of a trial does when a bundle asks him for something. */
final class TrialAnswer {

    /** The smallest PDF: one empty page. */
    private static final String PAGE =
            """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    private TrialAnswer() {}

    /** What he is asked for he says by the sample of its form, with a page for each paper. */
    static void give(TrialParts parts, Account applicant, CaseFile file, ApplicantStep ask) {
        if (ask.confirmation().isPresent()) {
            confirm(parts, applicant, file, ask);
            return;
        }
        Supplement said = said(parts, applicant, file.release(), ask.id(), ask.papers());
        byItsSample(file.release(), ask.id(), () -> parts.applicants()
                .answer(file.number(), Viewer.of(applicant), ask.id(), said, Channel.WEB, null, List.of()));
    }

    /** What he may ask for later he asks for by the sample of its form, with a page for each paper. */
    static void request(TrialParts parts, Account applicant, CaseFile file, LaterRequest request) {
        Supplement said = said(parts, applicant, file.release(), request.id(), request.papers());
        byItsSample(file.release(), request.id(), () -> parts.applicants()
                .request(file.number(), Viewer.of(applicant), request.id(), said, Channel.WEB, null, List.of()));
    }

    private static Supplement said(
            TrialParts parts, Account applicant, Release release, String id, Set<MaterialCode> papers) {
        Map<String, Object> data = release.sample(null, id)
                .map(sample -> TrialSample.answers(TrialSample.read(sample).path("data")))
                .orElseGet(HashMap::new);
        List<Application.HandedIn> handedIn = papers.stream()
                .map(code -> new Application.HandedIn(
                        code.value(),
                        parts.uploads()
                                .take(code + ".pdf", page(), applicant.username())
                                .id()))
                .toList();
        return new Supplement(data, handedIn, false);
    }

    /** What is refused is told of the sample that says it. */
    private static void byItsSample(Release release, String id, Runnable act) {
        try {
            act.run();
        } catch (InvalidInput refused) {
            throw new SampleRefused(release.samplePath(null, id), refused);
        }
    }

    /** All confirm it, each by a code and as the one whom the application names. */
    private static void confirm(TrialParts parts, Account applicant, CaseFile file, ApplicantStep ask) {
        for (Confirmation one : parts.confirmations().of(file.number(), ask.id())) {
            String code = parts.confirmations().code(file.number(), Viewer.of(applicant), ask.id(), one.place());
            Account himself = new Account(
                    "trial-confirmer-" + one.place(),
                    new LocalText(one.person().name(), one.person().name()),
                    null,
                    Set.of(Role.CITIZEN),
                    one.person().number(),
                    null,
                    false);
            parts.confirmations().answer(one.no(), code, himself, Confirmation.State.CONFIRMED);
        }
    }

    private static byte[] page() {
        return PAGE.getBytes(StandardCharsets.UTF_8);
    }
}
