package org.yiciban.api.resource;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Map;
import org.yiciban.api.problem.BodyInvalid;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.catalogue.procedure.Channel;

/** An application as programs send it. */
record SubmissionRequest(
        String bundle,
        String division,
        Channel channel,
        MandateData mandate,
        ApplicantData applicant,
        Map<String, Object> situation,
        Map<String, Object> data,
        List<PaperData> materials,
        List<DeferralData> deferrals,
        List<CommitmentData> commitments,
        Boolean electronicService) {

    /**
     * Who applies.
     *
     * @param idType the kind of number; mainland identity numbers and credit codes are taken, which the number itself shows
     */
    record ApplicantData(
            Applicant.Kind kind,
            String name,
            String idType,
            String idNumber,
            String mobile,
            String email,
            String language) {}

    /**
     * By what power of attorney the caller files for the applicant.
     *
     * @param scope what the caller may do: {@code APPLY}, {@code WITHDRAW}, {@code RECEIVE}
     * @param paper the upload that is the power of attorney
     * @param until the last day, such as 2026-12-31
     * @param agentName at the window the agent's name; else the caller is the agent
     * @param agentIdNumber likewise the agent's number
     */
    record MandateData(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> scope,
            String paper,
            String until,
            String agentName,
            String agentIdNumber) {

        Application.MandateGiven given() {
            return new Application.MandateGiven(
                    BodyInvalid.complete("mandate.scope", scope), paper, until, agentName, agentIdNumber);
        }
    }

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
                mandate == null ? null : mandate.given(),
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
