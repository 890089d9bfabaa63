package org.yiciban.catalogue.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yiciban.shared.HyphenatedWords;

/**
 * What wakes the process at its time: a limit of the law, one per clock with an effect, or a date that the sheet of the
 * bundle names. Those of the law stand here; a date of a sheet is another value, not another line of a closed list.
 *
 * @param timer the id of the timer event in the models
 * @param word what stands after {@code due.} in the timer's date expression; after {@code date.} for a date
 */
public record LimitTimer(String timer, String word) {

    public static final LimitTimer RECEPTION = new LimitTimer("reception-limit", "reception");
    public static final LimitTimer RECEPTION_OVERDUE = new LimitTimer("reception-overdue", "receptionOverdue");
    public static final LimitTimer CORRECTION = new LimitTimer("correction-limit", "correction");
    public static final LimitTimer DEFERRAL = new LimitTimer("deferral-limit", "deferral");
    public static final LimitTimer ITEM = new LimitTimer("item-limit", "item");
    public static final LimitTimer BUNDLE = new LimitTimer("bundle-limit", "bundle");
    /** An answer of a computed request is not waited for any longer. */
    public static final LimitTimer ANSWER = new LimitTimer("answer-limit", "answer");

    public static final LimitTimer DELIVERY = new LimitTimer("delivery-limit", "delivery");

    public static final LimitTimer APPLICANT = new LimitTimer("applicant-limit", "applicant");
    /** How many characters the name of a date may have. */
    public static final int LONGEST_NAME = 40;

    private static final String UNTIL = "until-";
    private static final Pattern DATE_NAME = Pattern.compile("[a-z]++(-[a-z]++)*+");

    public static final LimitTimer NOTICE = new LimitTimer("notice-limit", "notice");

    /** Until then somebody states his case before something is taken back from him. */
    public static final LimitTimer STATEMENT = new LimitTimer("statement-limit", "statement");

    /** Until then a hearing may be asked for. */
    public static final LimitTimer HEARING = new LimitTimer("hearing-limit", "hearing");

    /** By then what was committed to is checked; afterwards the check is late. */
    public static final LimitTimer POST_CHECK = new LimitTimer("post-check-limit", "postCheck");

    /** Until then whoever doesn't keep a commitment has to mend that. */
    public static final LimitTimer MENDING = new LimitTimer("mending-limit", "mending");

    private static final List<LimitTimer> OF_THE_LAW = List.of(
            RECEPTION,
            RECEPTION_OVERDUE,
            CORRECTION,
            DEFERRAL,
            ITEM,
            ANSWER,
            BUNDLE,
            DELIVERY,
            APPLICANT,
            NOTICE,
            STATEMENT,
            HEARING,
            POST_CHECK,
            MENDING);

    /** The limits of the law's procedure. */
    public static List<LimitTimer> ofTheLaw() {
        return OF_THE_LAW;
    }

    /** The wait for a date of the bundle's sheet, such as {@code bid-opening}. */
    public static LimitTimer until(String date) {
        return new LimitTimer(UNTIL + date, HyphenatedWords.camelCase(date));
    }

    /** The wait for the date that an expression names after {@code date.}; empty where no date can be called so. */
    public static Optional<LimitTimer> ofDateWord(String word) {
        return Optional.of(word.replaceAll("[A-Z]", "-$0").toLowerCase(Locale.ROOT))
                .filter(LimitTimer::isNameOfDate)
                .map(LimitTimer::until)
                .filter(timer -> timer.word.equals(word));
    }

    /** Whether a sheet may call a date so: lower-case words of letters, joined by hyphens. */
    public static boolean isNameOfDate(String name) {
        return name.length() <= LONGEST_NAME && DATE_NAME.matcher(name).matches();
    }

    /** The date of the bundle's sheet that it waits for, when it is no limit of the law. */
    public Optional<String> date() {
        return dateOf(timer);
    }

    /** The date that a step of a model waits for, by its id; empty where it waits for none. */
    public static Optional<String> dateOf(String step) {
        return step.startsWith(UNTIL) ? Optional.of(step.substring(UNTIL.length())) : Optional.empty();
    }

    /**
     * The limit or date of a timer event.
     *
     * @throws IllegalArgumentException when no timer is called so
     */
    public static LimitTimer ofTimer(String id) {
        return OF_THE_LAW.stream()
                .filter(limit -> limit.timer.equals(id))
                .findFirst()
                .or(() -> dateOf(id).map(LimitTimer::until))
                .orElseThrow(() -> new IllegalArgumentException("no timer is called " + id));
    }

    /** The limit of the law that an expression names after {@code due.}. */
    public static Optional<LimitTimer> ofWord(String word) {
        return OF_THE_LAW.stream().filter(limit -> limit.word.equals(word)).findFirst();
    }

    /** The date of its timer, as a model says it. */
    public String expression() {
        return "${" + (date().isPresent() ? ProcessVariable.DATE : ProcessVariable.DUE) + "." + word + "}";
    }

    @Override
    public String toString() {
        return timer;
    }
}
