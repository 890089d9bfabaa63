package org.yiciban.casefile.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateUses;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.Refusal;

/** Papers that are certificates of the register: looked at once more when they are handed in, and written on record. */
@Component
class CertificatePapers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CertificateUses uses;
    private final Clock clock;

    CertificatePapers(CertificateUses uses, Clock clock) {
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * Refuses a certificate that doesn't hold any more, that proves something else, or that is another's than the applicant's.
     *
     * @param applicant number of the applicant; null where it is known since the application
     */
    void check(
            List<Application.HandedIn> materials,
            Map<MaterialCode, Material> asked,
            @Nullable String applicant,
            List<FieldError> errors) {
        Map<String, Certificate> used = uses.of(materials.stream()
                .map(Application.HandedIn::uploadId)
                .filter(Objects::nonNull)
                .toList());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        for (int i = 0; i < materials.size() && !used.isEmpty(); i++) {
            Application.HandedIn paper = materials.get(i);
            Certificate one = used.get(paper.uploadId());
            if (one == null) {
                continue;
            }
            if (!one.holds(today)) {
                refuse(errors, i, "certificate-over", Refusal.of("certificate.over", one.name()));
            } else if (!proves(one, paper.code(), asked)) {
                refuse(errors, i, "certificate-other", Refusal.of("certificate.other", one.name()));
            } else if (applicant != null && !one.isOf(applicant)) {
                refuse(errors, i, "certificate-holder", Refusal.of("certificate.holder", one.name()));
            }
        }
    }

    private static boolean proves(Certificate one, String code, Map<MaterialCode, Material> asked) {
        return asked.values().stream()
                .filter(material -> material.code().value().equals(code))
                .anyMatch(material -> material.certificate()
                        .filter(one.identifier().type()::equals)
                        .isPresent());
    }

    private static void refuse(List<FieldError> errors, int at, String code, LocalText words) {
        errors.add(new FieldError("materials[" + at + "].uploadId", code, words));
    }

    /** Writes which papers are certificates, and how each stood at this moment. */
    void record(CaseFile file, List<Submissions.Paper> papers, ActContext context) {
        Map<String, Certificate> used = uses.of(papers.stream()
                .map(Submissions.Paper::uploadId)
                .filter(Objects::nonNull)
                .toList());
        for (Submissions.Paper paper : papers) {
            Certificate one = paper.uploadId() == null ? null : used.get(paper.uploadId());
            if (one != null) {
                file.record(JournalLine.of(JournalEvent.CERTIFICATE_USED, CasePart.BUNDLE, context, context.instant())
                        .facts(new ReceptionFacts.CertificateUsed(
                                paper.material(),
                                one.document(),
                                one.identifier().toString(),
                                one.status(LocalDate.ofInstant(context.instant(), ZONE))
                                        .name(),
                                one.validUntil(),
                                context.channel() == Channel.WINDOW ? Boolean.TRUE : null)));
            }
        }
    }
}
