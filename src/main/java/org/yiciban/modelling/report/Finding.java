package org.yiciban.modelling.report;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiciban.shared.LocalText;

/**
 * What a rule found in a file.
 *
 * @param severity whether it stops a release
 * @param rule the rule's id, lower-case words joined by hyphens
 * @param file the name of the file
 * @param element the id of the element, or its kind where it has none; of a sheet {@code line 38}; empty when the whole file is
 *     meant
 * @param message what is wrong and what to do instead
 * @param proposals ids or values that the message proposes in the place of what is there, the best first; the same rule takes
 *     each of them
 */
public record Finding(
        Severity severity, String rule, String file, String element, LocalText message, List<String> proposals) {

    /** The rule by which a file can be read. */
    public static final String UNREADABLE = "unreadable";

    /** The rule by which a change of a limit, a paper or a condition names the paper that set it. */
    public static final String UNNAMED_PAPER = "paper-unnamed";

    private static final Pattern LINE = Pattern.compile("line ([0-9]{1,7})");
    private static final Pattern NUMBERED = Pattern.compile("(line|row) ([0-9]{1,7})");

    public Finding {
        proposals = List.copyOf(proposals);
    }

    /** A finding that proposes no id or value. */
    public Finding(Severity severity, String rule, String file, String element, LocalText message) {
        this(severity, rule, file, element, message, List.of());
    }

    /** Whether a finding stops a release. */
    public enum Severity {
        /** The file can't go live. */
        ERROR,
        /** The file may go live; a reader should know. */
        WARNING
    }

    /** True when this finding stops a release. */
    public boolean stopsRelease() {
        return severity == Severity.ERROR;
    }

    /** Whether what a draft brings can be kept and tried, but not submitted before this is mended. */
    public boolean stopsPublication() {
        return stopsRelease() || rule.equals(UNNAMED_PAPER);
    }

    /** The same with more words behind its message. */
    Finding with(LocalText more) {
        LocalText longer = new LocalText(message.zh() + more.zh(), message.en() + " " + more.en());
        return new Finding(severity, rule, file, element, longer, proposals);
    }

    /** The line of the file that is meant, counted from one; empty when an element is. */
    public OptionalInt line() {
        Matcher line = LINE.matcher(element);
        return line.matches() ? OptionalInt.of(Integer.parseInt(line.group(1))) : OptionalInt.empty();
    }

    /** Where it is, as people say it. */
    public LocalText place() {
        if (element.isEmpty()) {
            return new LocalText("整份文件", "the whole file");
        }
        return new LocalText(
                NUMBERED.matcher(element).matches() ? "第 " + element.replaceAll("[a-z ]", "") + " 行" : element,
                element);
    }

    /** All of it but the file, as one sentence for people. */
    public LocalText sentence() {
        LocalText place = place();
        String zh = element.isEmpty() ? "" : place.zh() + (place.zh().equals(element) ? ": " : "：");
        String en = element.isEmpty() ? "" : element + ": ";
        return new LocalText(zh + message.zh() + "（" + rule + "）", en + message.en() + " (" + rule + ")");
    }
}
