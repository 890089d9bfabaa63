package org.yiciban.deadline.clock;

import java.util.Arrays;
import java.util.Optional;
import org.yiciban.catalogue.procedure.LicensingLaw;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * The bases of limits that hold for every case, and the two limits that the licensing law itself sets for all of them;
 * what is set for single items and bundles stands in their sheets.
 */
public enum LegalBasis {
    /** One notice of all defects within five working days, or the application counts as accepted. */
    RECEPTION("《行政许可法》第三十二条第一款第四项", "Administrative Licensing Law, Art. 32 para 1(4)", LicensingLaw.RECEPTION),
    /** A hearing, a tender, an inspection … is not counted, and the applicant is told so in writing. */
    SPECIAL_PROCEDURE("《行政许可法》第四十五条", "Administrative Licensing Law, Art. 45"),
    /** The grant of a licence is served within ten working days. */
    DELIVERY("《行政许可法》第四十四条", "Administrative Licensing Law, Art. 44", LicensingLaw.DELIVERY),
    /** A licence is granted or denied on what is there, and a denial gives its reasons. */
    DECISION("《行政许可法》第三十七条、第三十八条", "Administrative Licensing Law, Arts 37, 38"),
    /** What the agency has published as its own, shorter limit. */
    PROMISE("公布的承诺时限", "the published promise"),
    /** What the bundle's sheet promises for one of its items in the place of the item's own. */
    PROMISE_OF_BUNDLE("本“一件事”公布的承诺时限", "the promise published for this service"),
    /** Whoever is to lose something may state his case and defend himself. */
    STATEMENT("《行政许可法》第七条", "Administrative Licensing Law, Art. 7"),
    /** Whoever is told of his right may ask for a hearing, which the authority then holds. */
    HEARING("《行政许可法》第四十七条", "Administrative Licensing Law, Art. 47"),
    /** What was published counts as served after its days; the licensing law names no modes of serving. */
    PUBLIC_SERVICE("《民事诉讼法》第九十五条（参照适用）", "Civil Procedure Law, Art. 95 (by analogy)"),
    /** Granted licences are open to the public. */
    DISCLOSURE("《行政许可法》第四十条", "Administrative Licensing Law, Art. 40"),
    /** What the applicant promised when the application was accepted without a paper. */
    DEFERRAL("容缺受理承诺", "the applicant's promise to hand the paper in later");

    private final LocalText text;
    private final Optional<TimeLimit> limit;

    LegalBasis(String zh, String en) {
        this.text = new LocalText(zh, en);
        this.limit = Optional.empty();
    }

    LegalBasis(String zh, String en, TimeLimit limit) {
        this.text = new LocalText(zh, en);
        this.limit = Optional.of(limit);
    }

    /**
     * The limit that this article sets.
     *
     * @throws java.util.NoSuchElementException of a basis that leaves the limit to somebody else
     */
    public TimeLimit limit() {
        return limit.orElseThrow();
    }

    /** The citation in words. */
    public LocalText text() {
        return text;
    }

    /** The citation as clocks record it. */
    public String citation() {
        return text.zh();
    }

    /** The basis of that recorded citation, if it is one of the list. */
    static Optional<LegalBasis> of(String citation) {
        return Arrays.stream(values())
                .filter(one -> one.citation().equals(citation))
                .findFirst();
    }
}
