package org.yiciban.casefile.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Mandate;
import org.yiciban.casefile.clocks.ReceptionClocks;
import org.yiciban.casefile.facts.ClaimFacts;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.Filing;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.settlement.CaseStore;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.document.DocumentType;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Uploads;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.MaterialCode;

/** Makes a case of a sound application: case, items, first round, reception clocks, receipt, process. */
@Component
class CaseRegistration {

    private final CaseStore store;
    private final Submissions submissions;
    private final IntakeSources sources;
    private final Uploads uploads;
    private final ObjectProvider<CaseProcess> process;

    CaseRegistration(
            CaseStore store,
            Submissions submissions,
            IntakeSources sources,
            Uploads uploads,
            ObjectProvider<CaseProcess> process) {
        this.store = store;
        this.submissions = submissions;
        this.sources = sources;
        this.uploads = uploads;
        this.process = process;
    }

    Instant now() {
        return store.now();
    }

    CaseNumber number(LocalDate day, ApplicationCheck.Sound sound) {
        return sources.numbers()
                .next(day, sound.division(), sound.release().bundle().shortCode());
    }

    CaseFile file(
            CaseNumber number, ApplicationCheck.Sound sound, Application application, Account account, Instant now) {
        CaseFile file = new CaseFile(
                number,
                sound.release(),
                new Filing(
                        sound.division(),
                        application.channel(),
                        account.username(),
                        sound.mandate() == null
                                ? null
                                : sound.applicant().name() + "；"
                                        + sound.mandate().words(),
                        sound.applicant(),
                        sound.situation().facts(),
                        application.electronicService(),
                        sources.secret().newSalt(),
                        now,
                        sound.mandate(),
                        sources.principal(sound)));
        for (ItemCode code : itemsOf(sound)) {
            boolean committed = application.commitments().contains(code.value());
            file.add(code, sound.release().item(code).agency(), committed);
        }
        return file;
    }

    /** Writes it all and starts the process, in the running transaction. */
    Received receive(CaseFile file, ApplicationCheck.Sound sound, ActContext context) {
        Instant now = context.instant();
        ReceptionClocks.start(store.clocks(), file, now);
        file.record(JournalLine.of(JournalEvent.RECEIVED, CasePart.BUNDLE, context, now)
                .status(null, file.status().name())
                .facts(received(file)));
        if (sound.mandate() != null) {
            file.record(JournalLine.of(JournalEvent.MANDATE_RECORDED, CasePart.BUNDLE, context, now)
                    .facts(mandateFacts(sound.mandate())));
        }
        sound.originals()
                .forEach(material ->
                        file.record(JournalLine.of(JournalEvent.ORIGINAL_SEEN, CasePart.BUNDLE, context, now)
                                .facts(new ReceptionFacts.OriginalSeen(new MaterialCode(material)))));
        store.insert(file);
        submissions.add(file, sound.data(), sound.papers(), context.actorId(), now);
        List<String> ids = Stream.concat(
                        sound.papers().stream().map(Submissions.Paper::uploadId),
                        Stream.ofNullable(sound.mandate()).map(Mandate::paper))
                .filter(Objects::nonNull)
                .toList();
        uploads.give(ids, file.number());
        Map<String, Object> facts = receipt(file, sound);
        DocumentFacts.putCapacity(facts, context);
        store.documents().issue(file, DocumentType.RECEIPT, file.release().window(), now, facts);
        process.getObject()
                .start(
                        file.number(),
                        file.release().key().value(),
                        file.release().deploymentId(),
                        file.filing().situation());
        return received(file, false);
    }

    private static List<ItemCode> itemsOf(ApplicationCheck.Sound sound) {
        return sound.release().guidance(sound.situation()).items();
    }

    private static ReceptionFacts received(CaseFile file) {
        return new ReceptionFacts.ApplicationReceived(
                file.items().size(), file.filing().channel());
    }

    /** What the principal is told of the mandate in his own case. */
    private static ClaimFacts mandateFacts(Mandate mandate) {
        return new ClaimFacts.MandateRecorded(
                mandate.agentName(), mandate.scopeText(), mandate.until(), mandate.paper());
    }

    /** What the receipt says: what was handed in, until when the applicant hears, and what it means if he doesn't. */
    private static Map<String, Object> receipt(CaseFile file, ApplicationCheck.Sound sound) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("mode", sound.papers().isEmpty() ? "EMPTY" : "PAPERS");
        facts.put("papers", papers(file, sound));
        facts.put(
                "silence",
                file.release()
                        .silence(file.items().stream().map(item -> item.code()).toList()));
        file.clocks().stream()
                .flatMap(clock -> clock.due().stream())
                .min(Comparator.naturalOrder())
                .ifPresent(due -> facts.put("answerDue", due.toString()));
        return facts;
    }

    /** What was handed in, for the receipt: each paper once, with the number of its copies. */
    private static List<Map<String, Object>> papers(CaseFile file, ApplicationCheck.Sound sound) {
        Map<MaterialCode, Map<String, Object>> papers = new LinkedHashMap<>();
        for (Submissions.Paper paper : sound.papers()) {
            Map<String, Object> line = papers.computeIfAbsent(paper.material(), code -> {
                Map<String, Object> named = new LinkedHashMap<>();
                DocumentFacts.put(named, "paper", file.release().material(code).name());
                named.put("original", sound.originals().contains(code.value()));
                return named;
            });
            line.merge("count", paper.uploadId() == null ? 0 : 1, (so, far) -> (Integer) so + (Integer) far);
        }
        return List.copyOf(papers.values());
    }

    /** What was answered when the application was taken. */
    Received receipt(CaseNumber number) {
        return sources.cases().find(number).map(file -> received(file, true)).orElseThrow(ActRefused::noSuchCase);
    }

    private Received received(CaseFile file, boolean repeated) {
        return new Received(
                file.number(),
                sources.secret().queryCode(file.number().value(), file.filing().codeSalt()),
                // the answer is the same however far the case has come since
                CaseStatus.RECEIVED,
                file.filing().receivedAt(),
                repeated);
    }
}
