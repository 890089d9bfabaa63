package org.yiciban.api;

import java.util.List;
import java.util.Map;
import org.yiciban.casefile.Applicant;
import org.yiciban.casefile.Application;
import org.yiciban.casefile.Channel;

/** An application as programs send it. */
record SubmissionRequest(
        String bundle,
        String division,
        Channel channel,
        String onBehalfOf,
        ApplicantData applicant,
        Map<String, Object> situation,
        Map<String, Object> data,
        List<PaperData> materials,
        List<DeferralData> deferrals,
        List<CommitmentData> commitments,
        Boolean electronicService) {

    /** Who applies. */
    record ApplicantData(
            Applicant.Kind kind, String name, String idNumber, String mobile, String email, String language) {}

    /** A paper of the catalogue and the upload that is it. */
    record PaperData(String code, String uploadId) {

        static List<Application.HandedIn> handedIn(List<PaperData> papers) {
            return BodyInvalid.complete("materials", papers).stream()
                    .map(paper -> new Application.HandedIn(paper.code(), paper.uploadId()))
                    .toList();
        }
    }

    /** A paper that is promised for later. */
    record DeferralData(String material) {}

    /** An item to be decided on a commitment. */
    record CommitmentData(String item) {}

    Application application() {
        return new Application(
                bundle,
                division,
                channel,
                onBehalfOf,
                applicant == null
                        ? null
                        : new Applicant(
                                applicant.kind,
                                applicant.name,
                                applicant.idNumber,
                                applicant.mobile,
                                applicant.email,
                                applicant.language),
                situation,
                data,
                PaperData.handedIn(materials),
                codes("deferrals", deferrals, DeferralData::material),
                codes("commitments", commitments, CommitmentData::item),
                Boolean.TRUE.equals(electronicService),
                List.of());
    }

    private static <T> List<String> codes(String field, List<T> list, java.util.function.Function<T, String> code) {
        List<String> codes =
                BodyInvalid.complete(field, list).stream().map(code).toList();
        return BodyInvalid.complete(field, codes);
    }
}
