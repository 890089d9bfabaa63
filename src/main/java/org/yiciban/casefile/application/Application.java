package org.yiciban.casefile.application;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.release.Release;
import org.yiciban.form.component.Form;
import org.yiciban.form.reading.ReadForms;

/**
 * One application for one thing 一件事, as it comes in through any door. Codes are still text: what is wrong with them is told
 * field by field.
 *
 * @param mandate by what power of attorney somebody else files than the applicant; null for oneself
 * @param situation the answers of the guide's questions, and nothing else
 * @param data the answers of the application form
 * @param materials papers handed in
 * @param deferrals papers promised for later (容缺受理)
 * @param commitments items that are asked for on a commitment (告知承诺)
 * @param electronicService whether results may be served electronically
 * @param byPerson whether the applicant refuses that rules decide (个人信息保护法 Art. 24): a person does from the start
 * @param originals papers that the clerk at the window compared with their originals 核验原件
 */
public record Application(
        String bundle,
        String division,
        Channel channel,
        @Nullable MandateGiven mandate,
        Applicant applicant,
        Map<String, Object> situation,
        Map<String, Object> data,
        List<HandedIn> materials,
        PapersLater deferrals,
        List<CommitmentGiven> commitments,
        boolean electronicService,
        boolean byPerson,
        List<String> originals) {
    /** Without a word on rules. */
    public Application(
            String bundle,
            String division,
            Channel channel,
            @Nullable MandateGiven mandate,
            Applicant applicant,
            Map<String, Object> situation,
            Map<String, Object> data,
            List<HandedIn> materials,
            PapersLater deferrals,
            List<CommitmentGiven> commitments,
            boolean electronicService,
            List<String> originals) {
        this(
                bundle,
                division,
                channel,
                mandate,
                applicant,
                situation,
                data,
                materials,
                deferrals,
                commitments,
                electronicService,
                false,
                originals);
    }

    /** Of an applicant who leaves it to rules, and has promised nothing in writing. */
    public Application(
            String bundle,
            String division,
            Channel channel,
            @Nullable MandateGiven mandate,
            Applicant applicant,
            Map<String, Object> situation,
            Map<String, Object> data,
            List<HandedIn> materials,
            List<String> deferrals,
            List<CommitmentGiven> commitments,
            boolean electronicService,
            List<String> originals) {
        this(
                bundle,
                division,
                channel,
                mandate,
                applicant,
                situation,
                data,
                materials,
                PapersLater.of(deferrals),
                commitments,
                electronicService,
                false,
                originals);
    }

    /** The same on that promise for the papers that come later; the hash of the text that was agreed to. */
    public Application promised(@Nullable String hash) {
        return new Application(
                bundle,
                division,
                channel,
                mandate,
                applicant,
                situation,
                data,
                materials,
                new PapersLater(deferrals.materials(), hash),
                commitments,
                electronicService,
                byPerson,
                originals);
    }

    /** A paper of the catalogue and the upload that is it. */
    public record HandedIn(String code, String uploadId) {}

    /**
     * A power of attorney as it was typed.
     *
     * @param scope names of {@link Mandate.Scope}
     * @param paper the upload that is it
     * @param until the last day, ISO
     * @param agentName at the window the agent's name; else it is the account's holder
     * @param agentIdNumber likewise the agent's number
     */
    public record MandateGiven(List<String> scope, String paper, String until, String agentName, String agentIdNumber) {

        public MandateGiven {
            scope = scope == null ? List.of() : List.copyOf(scope);
        }
    }

    public Application {
        channel = channel == null ? Channel.API : channel;
        situation = situation == null ? Map.of() : situation;
        data = data == null ? Map.of() : data;
        materials = materials == null ? List.of() : List.copyOf(materials);
        deferrals = deferrals == null ? PapersLater.of(List.of()) : deferrals;
        commitments = commitments == null ? List.of() : List.copyOf(commitments);
        originals = originals == null ? List.of() : List.copyOf(originals);
    }

    /** The form that the applicant fills in for a bundle, as its release has it. */
    public static Form form(Release release) {
        return ReadForms.read(release.key() + ".form", release.applicationForm());
    }
}
