package org.yiciban.modelling.report;

import java.util.Set;
import org.yiciban.shared.Unseen;
import org.yiciban.signs.PaperSigns;

/**
 * Texts that people are to read, in pages, letters and documents: no signs that nobody sees, which make one text look like
 * another or can't be kept, and no more than there is room for where they are cited.
 */
public final class ReadableText {

    private static final Set<String> CITED =
            Set.of("name", "label", "labelEn", "basis", "pauseBasis", "legalBasis", "decidedBy", "short", "signs");
    private static final int LONGEST_CITED = 400;
    private static final int LONGEST = 4_000;

    /** What cases keep by its code, which has to have room there. */
    private static final Set<String> CODES = Set.of(
            "code",
            "key",
            "id",
            "agency",
            "leadAgency",
            "group",
            "item",
            "step",
            "ask",
            "table",
            "form",
            "gives",
            "needs",
            "externalResults");

    /** So many signs a code may have. */
    public static final int LONGEST_CODE = 64;

    private ReadableText() {}

    /** Tells of a code of a sheet that is longer than what keeps it; says nothing of other texts. */
    public static void code(String key, String text, Report report) {
        if (CODES.contains(key) && text.length() > LONGEST_CODE) {
            report.error(
                    "sheet",
                    Report.shown(text),
                    "编号“" + Report.shown(text) + "”过长，最多 " + LONGEST_CODE + " 个字符。",
                    "“" + Report.shown(text) + "” is too long for a code; " + LONGEST_CODE + " characters at most.");
        }
    }

    /**
     * Tells what is wrong with a text.
     *
     * @param key under which it stands, such as {@code name}
     * @param place where it stands
     */
    public static void check(String key, String place, String text, Report report) {
        boolean empty = !text.isBlank() && Unseen.without(text).isBlank();
        if (empty || Unseen.misleads(text.replace("\r\n", "\n"), true)) {
            report.error(
                    "text",
                    place,
                    Report.shown(key) + " 中有看不见的字符（控制字符、改变书写方向的字符，或者整段都看不见），请删除后重新输入。",
                    Report.shown(key)
                            + " holds signs that nobody sees (controls, signs that turn the direction of writing,"
                            + " or nothing else at all). Take them out and type it again.");
        }
        PaperSigns.unfit(text)
                .ifPresent(sign -> report.error(
                        "text",
                        place,
                        Report.shown(key) + " 中有文书不能显示的字符（" + sign + "），请删除。",
                        Report.shown(key) + " holds a sign that no document can show (" + sign + "). Take it out."));
        int longest = CITED.contains(key) ? LONGEST_CITED : LONGEST;
        if (text.length() > longest) {
            report.error(
                    "text",
                    place,
                    Report.shown(key) + " 的文字过长，最多 " + longest + " 个字符。",
                    "The text of " + Report.shown(key) + " is too long; " + longest + " characters at most.");
        }
    }
}
