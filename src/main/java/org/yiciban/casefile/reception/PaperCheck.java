package org.yiciban.casefile.reception;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.material.MaterialSettings;
import org.yiciban.material.Upload;
import org.yiciban.material.Uploads;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.Refusal;

/**
 * Checks the papers of an application. A paper that is missing doesn't stop it: the window may not refuse to take an
 * application; what is missing is told at once in the correction notice.
 */
@Component
public class PaperCheck {
    private final Uploads uploads;
    private final MaterialSettings settings;
    private final CertificatePapers certificates;
    private final CommitmentsGiven commitments;

    PaperCheck(
            Uploads uploads, MaterialSettings settings, CertificatePapers certificates, CommitmentsGiven commitments) {
        this.uploads = uploads;
        this.settings = settings;
        this.certificates = certificates;
        this.commitments = commitments;
    }

    List<Submissions.Paper> check(
            Release release, Situation situation, Application application, Account account, List<FieldError> errors) {
        Map<MaterialCode, Material> asked = release.guidance(situation).materials().stream()
                .map(Guidance.NeededMaterial::material)
                .collect(Collectors.toMap(Material::code, Function.identity()));
        List<Submissions.Paper> papers =
                new ArrayList<>(handedIn(asked, application.materials(), account.username(), 1, errors));
        // who names no applicant is told so elsewhere
        String applicant =
                application.applicant() == null ? null : application.applicant().idNumber();
        certificates.check(application.materials(), asked, applicant, errors);
        List<String> later = application.deferrals().materials();
        for (int i = 0; i < later.size(); i++) {
            Optional<Material> material = find(asked, later.get(i));
            if (Guidance.isCondition(release, situation, later.get(i))) {
                refuse(errors, "deferrals[" + i + "].material", "is-condition", "paper.is-condition");
            } else if (material.filter(Material::deferrable).isEmpty()) {
                refuse(errors, "deferrals[" + i + "].material", "not-deferrable", "paper.not-deferrable");
            } else if (papers.stream()
                    .anyMatch(paper -> paper.material().equals(material.get().code()))) {
                // promised beside what is there, its limit would run and end the item
                refuse(
                        errors,
                        "deferrals[" + i + "].material",
                        "already",
                        "paper.promised-already",
                        material.get().name());
            } else {
                papers.add(new Submissions.Paper(1, material.get().code(), null));
            }
        }
        commitments.check(release, situation, application, errors);
        originals(application, errors);
        return papers;
    }

    /** Only at the window can an original be seen, and only of a paper that is handed in. */
    private static void originals(Application application, List<FieldError> errors) {
        for (int i = 0; i < application.originals().size(); i++) {
            String code = application.originals().get(i);
            boolean handedIn = application.materials().stream().anyMatch(paper -> code.equals(paper.code()));
            if (application.channel() != Channel.WINDOW || !handedIn) {
                refuse(errors, "originals[" + i + "].material", "no-paper", "paper.original-missing");
            }
        }
    }

    /** Checks papers of a round: each is asked for, exists, is the person's own and isn't in a case yet. */
    public List<Submissions.Paper> handedIn(
            Map<MaterialCode, Material> asked,
            List<Application.HandedIn> materials,
            String owner,
            int round,
            List<FieldError> errors) {
        Map<String, Upload> found = uploads
                .find(materials.stream()
                        .map(Application.HandedIn::uploadId)
                        .filter(id -> id != null && id.length() <= 36)
                        .toList())
                .stream()
                .collect(Collectors.toMap(Upload::id, Function.identity()));
        List<Submissions.Paper> papers = new ArrayList<>();
        Set<String> used = new HashSet<>();
        long bytes = 0;
        for (int i = 0; i < materials.size(); i++) {
            Application.HandedIn one = materials.get(i);
            Optional<Material> material = find(asked, one.code());
            Upload upload = found.get(one.uploadId());
            if (material.isEmpty()) {
                refuse(errors, "materials[" + i + "].code", "unknown-material", "paper.not-needed");
            } else if (upload == null || !upload.owner().equals(owner)) {
                refuse(errors, "materials[" + i + "].uploadId", "unknown-upload", "paper.no-upload");
            } else if (upload.caseNumber() != null || !used.add(upload.id())) {
                refuse(errors, "materials[" + i + "].uploadId", "upload-used", "paper.used");
            } else {
                bytes += upload.size();
                papers.add(new Submissions.Paper(round, material.get().code(), upload.id()));
            }
        }
        if (bytes > settings.largestCase()) {
            refuse(errors, "materials", "too-large", "paper.too-much");
        }
        return papers;
    }

    private static Optional<Material> find(Map<MaterialCode, Material> asked, String code) {
        return asked.values().stream()
                .filter(material -> material.code().value().equals(code))
                .findFirst();
    }

    private static void refuse(List<FieldError> errors, String field, String code, String key, Object... arguments) {
        errors.add(new FieldError(field, code, Refusal.of(key, arguments)));
    }
}
