package org.yiciban.catalogue.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.procedure.ByRules;
import org.yiciban.catalogue.procedure.CertificateRule;
import org.yiciban.catalogue.procedure.CommitmentRule;
import org.yiciban.catalogue.procedure.DisclosureRule;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.catalogue.procedure.RetentionRule;
import org.yiciban.catalogue.procedure.VisitRule;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * The sheet of a service item 事项: what the law and the agency's published guide say about it.
 *
 * @param codes what the national catalogue calls it
 * @param immediate the label 即办件; its limits are real
 * @param silence what follows when the agencies don't say in time whether the application is complete
 * @param reception within what they have to say so; empty where the licensing law does, Art. 32(4)
 * @param promised the promised limit 承诺时限, never longer than the statutory one
 * @param clockStarts which event starts both clocks
 * @param after the item whose decision starts them, when they start by a result; {@code because} says why they may wait
 * @param internalCheck whether the agencies only check or look something up for themselves; nobody's limit waits for that
 * @param needs results of other items that it waits for
 * @param gives keys of the results it adds to the case, in the order of the sheet
 * @param fourEyes whether a second officer decides
 * @param commitment whether it may be decided on a commitment 告知承诺; {@code committed}: what its applicant is told
 * @param pauseBasis the rule for special procedures that the licensing law doesn't name
 * @param missingPaper the rule by which it ends when a promised paper doesn't come; without one it is decided on what is there
 * @param remedies what the applicant may do; may hold {@code {government}} and {@code {court}}
 * @param fee what is to be paid for it (licensing law Art. 58); {@code decides}: the rules that may grant it
 * @param certificate the electronic certificate that it gives
 * @param siteVisit what its agency looks at on the spot
 * @param disclosure what is published of its grants, where the usual rule isn't right
 * @param retention for how long its file is kept in the archive
 * @param certainty how sure the numbers are: V law read, S source plan, P third party, M memory, D our choice, L local
 * @param forBundle what of all this the bundle says for itself
 */
public record ItemSheet(
        ItemCode code,
        LocalText name,
        ItemAgency agency,
        Handling handling,
        CatalogueCodes codes,
        boolean immediate,
        BySituation<StatutoryLimit> statutory,
        Silence silence,
        Optional<Reception> reception,
        BySituation<Optional<TimeLimit>> promised,
        ClockStart clockStarts,
        Optional<ItemCode> after,
        Optional<Because> because,
        boolean internalCheck,
        List<LocalText> legalBasis,
        List<MaterialUse> materials,
        Set<Need> needs,
        Set<String> gives,
        Result result,
        boolean fourEyes,
        boolean commitment,
        Optional<CommitmentRule> committed,
        Set<PauseReason> specialProcedures,
        Optional<LocalText> pauseBasis,
        Optional<LocalText> missingPaper,
        Remedies remedies,
        Optional<Fee> fee,
        Optional<ByRules> decides,
        Optional<CertificateRule> certificate,
        Optional<VisitRule> siteVisit,
        Optional<DisclosureRule> disclosure,
        Optional<RetentionRule> retention,
        String certainty,
        Set<ForBundle> forBundle) {

    /** What a bundle's sheet may say of an item in the item's place; all else is the same in every bundle. */
    public enum ForBundle {
        /** Which results it can't be decided without. */
        NEEDS,
        /** The item whose decision starts its clocks. */
        AFTER,
        /** Why they may wait for that. */
        BECAUSE,
        /** The papers that are asked for. */
        MATERIALS,
        /** The promised limit 承诺时限. */
        PROMISED
    }

    /** What a sheet's certainty is told of. */
    public enum Figure {
        /** The promised limit 承诺时限. */
        PROMISED("promise"),
        /** The statutory limit 法定时限. */
        STATUTORY("statutory"),
        /** The rule that the statutory limit is taken from. */
        BASIS("basis"),
        /** The kind of handling 办件类型. */
        HANDLING("handling");

        private final String word;

        Figure(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Whether it is a licence 行政许可, for which the licensing law itself is the rule. */
    public boolean isLicence() {
        return handling == Handling.LICENCE;
    }

    /** Whether its grants are published: those of licences, unless it says otherwise (licensing law Art. 40). */
    public boolean isPublished() {
        return disclosure.map(rule -> rule.how() == DisclosureRule.How.NAMED).orElse(isLicence());
    }

    /** Whether a place has to confirm that figure 以当地规定为准: it is our choice, varies locally or isn't checked. */
    public boolean isLocal(Figure figure) {
        return new Certainty(certainty).isLocal(figure);
    }

    /** The event that starts an item's clocks. */
    public enum ClockStart {
        /** Acceptance 受理, the rule of the licensing law, Art. 42. */
        ACCEPTANCE,
        /** Receipt of the application, the rule of registration (市场主体登记管理条例 Art. 19). */
        RECEIPT,
        /** The decision of the item whose result it needs. */
        RESULT
    }

    /** What the law makes of it when nobody says in time whether an application is accepted or has to be corrected. */
    public enum Silence {
        /** It counts as accepted from the day of receipt: licences (licensing law Art. 32(4)), what a rule says of others. */
        ACCEPTED,
        /** The agencies are late and owe an explanation; nothing is accepted. */
        NONE
    }

    /** Within what it has to be said, and by which rule. */
    public record Reception(TimeLimit limit, LocalText basis) {}

    /** Why the law's time doesn't run before another item is decided. */
    public record Because(Kind kind, LocalText reason) {

        /** What the other item's result is to this one. */
        public enum Kind {
            /** A paper that the application consists of. */
            PAPER,
            /** A condition that the law sets, such as that the company exists. */
            CONDITION
        }
    }

    /**
     * What the applicant gets.
     *
     * @param electronic issued as an electronic licence; otherwise on paper, with proof of service
     */
    public record Result(LocalText name, boolean electronic) {}

    /**
     * What the applicant may do against the agency.
     *
     * @param refusal against a refusal (licensing law Art. 38 para 2)
     * @param inaction when nothing was decided in time (复议法 Art. 23)
     */
    public record Remedies(LocalText refusal, LocalText inaction) {}
}
