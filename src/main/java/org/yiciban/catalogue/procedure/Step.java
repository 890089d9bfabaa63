package org.yiciban.catalogue.procedure;

import static org.yiciban.catalogue.procedure.StepOutcome.*;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A step at which a person acts: one of the law, or one that the sheet of a bundle adds.
 *
 * @param id that of the user task in the model
 * @param doer whose duty it is
 * @param outcomes what it can end with, in the order of the buttons
 */
public record Step(String id, Doer doer, List<StepOutcome> outcomes) {
    /** Whose duty a step is. */
    public enum Doer {
        /** The agency for which this check stands; the window is one of them. */
        CHECKER,
        WINDOW,
        /** An officer of the item's agency. */
        ITEM_AGENCY,
        /** The head: of the agency for an item, of the government for the whole case (licensing law Art. 42). */
        HEAD,
        SUPERVISOR,
        /** The unit that let a limit pass; its head where the settings say so. */
        LATE_UNIT,
        /** The agency that answers for a public notice. */
        NOTICE_AGENCY,
        /** The agency that the sheet of the bundle names for its step. */
        OF_SHEET
    }

    private static final Pattern OF_SHEETS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");

    /** The tables keep ids of steps no longer. */
    public static final int LONGEST_ID = 40;

    /** What a step of a bundle may end with, as its sheet says. */
    public static final List<StepOutcome> OUTCOMES_OF_SHEETS = List.of(DONE, PASS, FAIL);

    public static final Step PRE_CHECK = of("pre-check", Doer.CHECKER, COMPLETE, DEFECTS, DECLINE);
    public static final Step CONCLUDE = of("conclude", Doer.WINDOW, ACCEPT, CORRECT, DECLINE);
    public static final Step APPROVE_SECOND_NOTICE = of("approve-second-notice", Doer.SUPERVISOR, YES, NO);
    public static final Step ITEM_CHECK = of("item-check", Doer.ITEM_AGENCY, ACCEPT, CORRECT, DECLINE);
    public static final Step REVIEW = of("review", Doer.ITEM_AGENCY, PASS, FAIL, StepOutcome.SPECIAL_PROCEDURE);
    public static final Step SPECIAL_PROCEDURE = of("special-procedure", Doer.ITEM_AGENCY, FINISHED);
    public static final Step DECIDE = of("decide", Doer.ITEM_AGENCY, GRANT, DENY, SEND_BACK);
    /** A promised paper did not come: the agency decides on what is there, and sends nothing back. */
    public static final Step DECIDE_WITHOUT_PAPER = of("decide-without-paper", Doer.ITEM_AGENCY, GRANT, DENY);

    public static final Step DECIDE_EXTENSION = of("decide-extension", Doer.HEAD, GRANT, REFUSE);
    public static final Step HAND_OVER = of("hand-over", Doer.WINDOW, SERVED, ARRIVED, FAILED);
    public static final Step EXPLAIN_DELAY = of("explain-delay", Doer.LATE_UNIT, EXPLAINED);
    /** An answer that was not waited for comes later: what the review would have said. */
    public static final Step ANSWER_LATE = of("answer-late", Doer.ITEM_AGENCY, PASS, FAIL);

    /** An objection of anybody to a public notice is answered. */
    public static final Step ANSWER_OBJECTION = of("answer-objection", Doer.NOTICE_AGENCY, NOT_UPHELD, UPHELD);

    /** A person looks at what rules have granted: it stands, or something is wrong with it. */
    public static final Step CHECK_RULES = of("check-rules", Doer.ITEM_AGENCY, PASS, FAIL);

    /** The head takes back what was granted, or keeps it (licensing law Arts 8, 69). */
    public static final Step DECIDE_REVOCATION = of("decide-revocation", Doer.HEAD, REVOKE, KEEP);

    /** Whether what was granted can stand: then it stays, or its revocation is opened. */
    public static final Step CONSIDER_REVOCATION = of("consider-revocation", Doer.ITEM_AGENCY, KEEP, OPEN_REVOCATION);

    /** A slip of the pen in an issued document is corrected, or is none. */
    public static final Step APPROVE_SLIP = of("approve-slip", Doer.ITEM_AGENCY, YES, NO);

    /** Day, place and chair of a hearing are set, and told in time (licensing law Art. 48). */
    public static final Step ARRANGE_HEARING = of("arrange-hearing", Doer.ITEM_AGENCY, DONE);

    /** The hearing is held and its record written, or its date is moved. */
    public static final Step HOLD_HEARING = of("hold-hearing", Doer.ITEM_AGENCY, DONE, MOVE);

    /** The head decides whether another person chairs. */
    public static final Step DECIDE_CHAIR = of("decide-chair", Doer.HEAD, REPLACE, REFUSE);

    /** What was committed to is kept, can be mended, or was untrue (国办发〔2020〕42号). */
    public static final Step CHECK_COMMITMENT = of("check-commitment", Doer.ITEM_AGENCY, KEPT, MENDABLE, UNTRUE);

    /** What was ordered to be mended is mended, or isn't. */
    public static final Step CHECK_MENDING = of("check-mending", Doer.ITEM_AGENCY, MENDED, NOT_MENDED);

    static final List<Step> OF_ITEM =
            List.of(ITEM_CHECK, REVIEW, SPECIAL_PROCEDURE, DECIDE, DECIDE_WITHOUT_PAPER, DECIDE_EXTENSION);
    private static final List<Step> OF_THE_LAW = Stream.of(
                    List.of(PRE_CHECK, CONCLUDE, APPROVE_SECOND_NOTICE),
                    OF_ITEM,
                    List.of(HAND_OVER, EXPLAIN_DELAY, ANSWER_LATE, ANSWER_OBJECTION, CHECK_RULES),
                    List.of(DECIDE_REVOCATION, CONSIDER_REVOCATION, APPROVE_SLIP, CHECK_COMMITMENT, CHECK_MENDING),
                    List.of(ARRANGE_HEARING, HOLD_HEARING, DECIDE_CHAIR))
            .flatMap(List::stream)
            .toList();

    private static Step of(String id, Doer doer, StepOutcome... outcomes) {
        return new Step(id, doer, List.of(outcomes));
    }

    /**
     * A step of a bundle, as the sheet of its release says.
     *
     * @throws IllegalArgumentException when no sheet may call a step so
     */
    public static Step ofSheet(String id, List<StepOutcome> outcomes) {
        if (!isIdOfSheets(id)) {
            throw new IllegalArgumentException(id + " is no step of a bundle");
        }
        return new Step(id, Doer.OF_SHEET, List.copyOf(outcomes));
    }

    /** Whether a sheet may call a step so: words joined by hyphens, and no step of the law. */
    public static boolean isIdOfSheets(String id) {
        return OF_SHEETS.matcher(id).matches()
                && id.length() <= LONGEST_ID
                && named(id).isEmpty();
    }

    /** The steps of the law's procedure. */
    public static List<Step> ofTheLaw() {
        return OF_THE_LAW;
    }

    /** The step of the law of that id, if there is one. */
    public static Optional<Step> named(String id) {
        return OF_THE_LAW.stream().filter(step -> step.id.equals(id)).findFirst();
    }

    /** Whether a task of that id is this step. */
    public boolean is(String task) {
        return id.equals(task);
    }

    /** Whether a task of that id decides on an item. */
    public static boolean decides(String task) {
        return named(task).filter(Step::decides).isPresent();
    }

    /** Whether it decides on an item. */
    public boolean decides() {
        return equals(DECIDE) || equals(DECIDE_WITHOUT_PAPER);
    }

    /** What it can end with where that outcome can't be: no special procedure on the sheet, nobody to send it back to. */
    public List<StepOutcome> without(StepOutcome impossible) {
        return outcomes.stream().filter(outcome -> outcome != impossible).toList();
    }

    /** All that it can offer in some case. */
    public Set<List<StepOutcome>> offers() {
        return new HashSet<>(List.of(outcomes, without(StepOutcome.SPECIAL_PROCEDURE), without(SEND_BACK)));
    }

    /** Whether that outcome grants what was applied for: then the conditions of granting must be met. */
    public boolean grants(String outcome) {
        return equals(REVIEW) && PASS.is(outcome) || decides() && GRANT.is(outcome);
    }

    @Override
    public String toString() {
        return id;
    }
}
