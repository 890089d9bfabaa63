package org.yiciban.casefile;

import java.util.regex.Pattern;

/**
 * The reasons of a decision against the applicant. They are served, and a court reads them: they say what was found and by
 * which rule it leads there (licensing law Arts 32, 38 para 2).
 */
final class Grounds {

    private static final int LEAST_SIGNS = 10;
    private static final int LEAST_DIFFERENT = 6;
    private static final Pattern RULE = Pattern.compile(
            "《[^《》]{2,}》|第[〇零一二三四五六七八九十百千0-9]{1,8}条|(?i:\\barts?\\b\\.?\\s*[0-9]|\\barticles?\\s+[0-9]|§\\s*[0-9])");

    private Grounds() {}

    /**
     * The reasons, when they have what they need.
     *
     * @throws InvalidInput naming what is missing
     */
    static String checked(String reasons) {
        String facts = RULE.matcher(reasons).replaceAll("");
        int[] signs = facts.codePoints().filter(Character::isLetterOrDigit).toArray();
        boolean substance = signs.length >= LEAST_SIGNS
                && java.util.Arrays.stream(signs).distinct().count() >= LEAST_DIFFERENT;
        if (!substance) {
            throw InvalidInput.of(
                    "comment",
                    "grounds-facts",
                    "理由将写入文书送达申请人，须写明查明的事实，不少于 " + LEAST_SIGNS + " 个字（条款名称不计），例如：现场只有一个安全出口，不符合《……》第……条。",
                    "The reasons are served on the applicant: say what was found, in at least " + LEAST_SIGNS
                            + " letters besides the rule, such as: the premises have one exit only, against Art. … of ….");
        }
        if (!RULE.matcher(reasons).find()) {
            throw InvalidInput.of(
                    "comment",
                    "grounds-basis",
                    "理由将写入文书送达申请人，须写明依据的规定，写出《名称》或者第几条，例如：不符合《……》第……条。",
                    "The reasons are served on the applicant: name the rule they rest on, such as Art. … of …, or 《…》.");
        }
        return reasons;
    }
}
