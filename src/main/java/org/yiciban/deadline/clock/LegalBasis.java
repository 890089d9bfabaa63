package org.yiciban.deadline.clock;

import java.util.Arrays;
import java.util.Optional;
import org.yiciban.shared.LocalText;

/** The bases of limits that hold for every case; those of single items stand in their sheets. */
public enum LegalBasis {
    /** One notice of all defects within five working days, or the application counts as accepted. */
    RECEPTION("《行政许可法》第三十二条第一款第四项", "Administrative Licensing Law, Art. 32 para 1(4)"),
    /** A hearing, a tender, an inspection … is not counted, and the applicant is told so in writing. */
    SPECIAL_PROCEDURE("《行政许可法》第四十五条", "Administrative Licensing Law, Art. 45"),
    /** A decision is served within ten working days. */
    DELIVERY("《行政许可法》第四十四条", "Administrative Licensing Law, Art. 44"),
    /** What the agency has published as its own, shorter limit. */
    PROMISE("公布的承诺时限", "the published promise"),
    /** What the applicant promised when the application was accepted without a paper. */
    DEFERRAL("容缺受理承诺", "the applicant's promise to hand the paper in later");

    private final LocalText text;

    LegalBasis(String zh, String en) {
        this.text = new LocalText(zh, en);
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
