package org.yiciban.api.resource;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yiciban.api.problem.BodyInvalid;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.CommitmentGiven;
import org.yiciban.casefile.application.PapersLater;
import org.yiciban.catalogue.procedure.Channel;

/**
 * An application as programs send it.
 *
 * @param byPerson whether its applicant refuses that rules decide (个人信息保护法 Art. 24); left out, they may
 */
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
        String deferralPromise,
        List<CommitmentGiven> commitments,
        Boolean electronicService,
        Boolean byPerson) {

    /**
     * Who applies.
     *
     * @param idType the kind of number, where it is said: that of the applicant's kind
     */
    record ApplicantData(
            Applicant.Kind kind,
            String name,
            String idType,
            String idNumber,
            String mobile,
            String email,
            String language) {

        /** Kinds of numbers: a word for each kind of applicant. */
        enum IdType {
            /** GB 11643. */
            ID_CARD(Applicant.Kind.PERSON),
            /** GB 32100. */
            SOCIAL_CREDIT_CODE(Applicant.Kind.ORGANISATION);

            private final Applicant.Kind of;

            IdType(Applicant.Kind of) {
                this.of = of;
            }
        }

        /** The number itself is judged with the application; here whether it is called what it is. */
        Applicant applicant() {
            if (idType != null) {
                IdType type = Stream.of(IdType.values())
                        .filter(one -> one.name().equals(idType))
                        .findFirst()
                        .orElseThrow(() -> BodyInvalid.unknownWord(
                                "applicant.idType",
                                idType,
                                Stream.of(IdType.values()).map(Enum::name).toList()));
                if (kind != null && type.of != kind) {
                    throw BodyInvalid.at("applicant.idType", "id-type", "applicant.id-type", idType);
                }
            }
            return new Applicant(kind, name, idNumber, mobile, email, language);
        }
    }

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

    Application application() {
        return new Application(
                bundle,
                division,
                channel,
                mandate == null ? null : mandate.given(),
                applicant == null ? null : applicant.applicant(),
                situation,
                data,
                PaperData.handedIn(materials),
                new PapersLater(codes("deferrals", deferrals, DeferralData::material), deferralPromise),
                BodyInvalid.complete("commitments", commitments),
                Boolean.TRUE.equals(electronicService),
                Boolean.TRUE.equals(byPerson),
                List.of());
    }

    private static <T> List<String> codes(String field, List<T> list, java.util.function.Function<T, String> code) {
        List<String> codes =
                BodyInvalid.complete(field, list).stream().map(code).toList();
        return BodyInvalid.complete(field, codes);
    }
}
