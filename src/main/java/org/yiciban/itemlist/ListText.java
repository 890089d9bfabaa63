package org.yiciban.itemlist;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yiciban.shared.MistypedValue;
import org.yiciban.shared.TimeLimit;
import org.yiciban.shared.Unseen;

/** What people write into the cells of a list. */
final class ListText {

    private static final Pattern NUMBERED =
            Pattern.compile("^(?:[（(]\\d{1,3}[)）]|\\d{1,3}(?:[.．、)）](?!\\d))|[①-⑳])\\s*");
    private static final Pattern LIMIT = Pattern.compile("([0-9]{1,4})个?(.*?)(?:内|以内|之内)?(?:办结)?");
    private static final Pattern YES = Pattern.compile("是|必要|必需|必须|必备|必要材料|Y|√|收费");
    private static final Pattern NO = Pattern.compile("否|非必要|非必需|非必须|不必要|可选|N|×|不收费|免费");
    private static final Pattern NONE = Pattern.compile("无|/|-+|—+|没有|法律未规定|无法定时限|无规定");

    private static final int BASIC = 12;
    private static final int BODY = 19;

    private ListText() {}

    /** Without blanks around, and without what nobody sees; the wide signs of numbers are narrow. */
    static String tidy(String cell) {
        // a new line is one of what nobody sees, and means something here
        String text = cell.replace('\u00a0', ' ')
                .replace('\u3000', ' ')
                .lines()
                .map(Unseen::without)
                .collect(Collectors.joining("\n"));
        return text.codePoints()
                .map(sign -> sign >= '０' && sign <= '９' || sign >= 'Ａ' && sign <= 'Ｚ' || sign >= 'ａ' && sign <= 'ｚ'
                        ? sign - ('０' - '0')
                        : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** The entries of a cell, by lines and semicolons, without their numbers. */
    static List<String> entries(String cell) {
        return Arrays.stream(cell.split("[\\n\\r；;]+"))
                .map(String::strip)
                .map(entry -> NUMBERED.matcher(entry).replaceFirst(""))
                .map(entry -> entry.replaceFirst("[。.]$", "").strip())
                .filter(entry -> !entry.isEmpty() && !isNone(entry))
                .distinct()
                .toList();
    }

    /** A code without what people put between its signs. */
    static String code(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}'’`]", "");
    }

    /** A basic code; where Excel took it for a number, the noughts before it are gone. */
    static String basicCode(String cell) {
        String code = code(cell).toLowerCase(Locale.ROOT);
        return code.matches("[0-9]{6,11}") ? "0".repeat(BASIC - code.length()) + code : code;
    }

    /** An implementing code: who implements it and at which level in capitals, the basic code in small letters. */
    static String implementingCode(String cell) {
        String code = code(cell).toUpperCase(Locale.ROOT);
        return code.length() == BODY + BASIC
                ? code.substring(0, BODY) + code.substring(BODY).toLowerCase(Locale.ROOT)
                : code;
    }

    /** A name that was broken over several lines of its cell: between Chinese signs nothing stood there. */
    static String oneName(String cell) {
        return cell.replaceAll("(?<=[^\\x00-\\x7F])\\s*\\n\\s*|\\s*\\n\\s*(?=[^\\x00-\\x7F])", "")
                .replaceAll("\\s*\\n\\s*", " ");
    }

    /** A name by which the same thing is known again. */
    static String name(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    static Optional<Boolean> yes(String cell) {
        return YES.matcher(cell).matches()
                ? Optional.of(true)
                : NO.matcher(cell).matches() ? Optional.of(false) : Optional.empty();
    }

    /** Whether it says that there is none. */
    static boolean isNone(String cell) {
        return NONE.matcher(cell).matches();
    }

    /**
     * A limit of time; empty where it can't be read, or says no unit. A bare 天 or 日 says none: it is a working day in one law
     * and a calendar day in the next.
     *
     * @param unit what the column of units says; empty where there is none
     */
    static Optional<TimeLimit> limit(String cell, String unit) {
        Matcher limit =
                LIMIT.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\s|\\.0+$", ""));
        if (!limit.matches()) {
            return Optional.empty();
        }
        String said = limit.group(2).isEmpty() ? ListText.name(unit) : limit.group(2);
        try {
            int amount = Integer.parseInt(limit.group(1));
            return switch (said.replaceFirst("^\\((.*)\\)$", "$1").replaceFirst("^个", "")) {
                case "工作日" -> Optional.of(new TimeLimit(amount, TimeLimit.Unit.WD));
                case "工作小时", "工作时" -> Optional.of(new TimeLimit(amount, TimeLimit.Unit.WH));
                case "自然日", "日历日", "自然天" -> Optional.of(new TimeLimit(amount, TimeLimit.Unit.CD));
                case "月" -> Optional.of(new TimeLimit(amount, TimeLimit.Unit.M));
                case "年" -> Optional.of(new TimeLimit(amount * 12, TimeLimit.Unit.M));
                default -> Optional.empty();
            };
        } catch (MistypedValue outOfBounds) {
            return Optional.empty();
        }
    }
}
