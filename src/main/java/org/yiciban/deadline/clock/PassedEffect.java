package org.yiciban.deadline.clock;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/** What the law makes of a limit that passed, where nothing is awaited any more afterwards: the clock closes with it. */
public enum PassedEffect {
    /** No notice within the limit: the application counts as accepted. */
    DEEMED_ACCEPTED("届满时未告知，依法视为受理", "passed without a notice: accepted by operation of law", LegalBasis.RECEPTION),
    /** No correction within the limit: the application counts as abandoned. */
    ABANDONED("届满时未补正，视为放弃申请", "passed without a correction: the application counts as abandoned", null),
    /** The paper promised for later did not come. */
    PAPER_MISSING("届满时未补交，该事项终止办理", "passed without the paper: the item ends without a decision", LegalBasis.DEFERRAL),
    /** The paper promised for later did not come, and no rule ends the item for it. */
    DECIDED_WITHOUT_PAPER(
            "届满时未补交，依现有材料作出决定", "passed without the paper: decided on what is there", LegalBasis.DECISION),
    /** The applicant did not do what he was asked for. */
    UNANSWERED(
            "届满时未办理，按主题规定继续或者终止",
            "passed without an answer: the case goes on without it, or items end, as the bundle says",
            null),
    /** An agency did not answer: the item ends marked as late. */
    ANSWER_LATE("届满时未答复，标注“逾期未答复”，不再等待", "passed without an answer: marked as late and not waited for", null);

    private final LocalText text;
    private final @Nullable LegalBasis basis;

    PassedEffect(String zh, String en, @Nullable LegalBasis basis) {
        this.text = new LocalText(zh, en);
        this.basis = basis;
    }

    LocalText text() {
        return text;
    }

    /** The rule that says so, null where it is the bundle's own. */
    @Nullable
    LocalText rule() {
        return basis == null ? null : basis.text();
    }

    static Optional<PassedEffect> of(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
