package org.yiciban.casefile.refusals;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.LocalText;

/**
 * The reasons of a decision against the applicant. They are served, and a court reads them: they say what was found and by
 * which article of which rule it leads there (licensing law Arts 32, 38 para 2). Whether both are true no program sees; it
 * refuses what can't be either.
 */
public final class Grounds {

    /** Han signs, or Latin words counted twice. */
    private static final int LEAST_SIGNS = 10;

    private static final int LEAST_DIFFERENT = 8;

    private static final Pattern TITLE = Pattern.compile("《([^《》]{3,100})》");
    private static final Pattern ENGLISH_TITLE = Pattern.compile(
            "\\b[A-Z][\\p{L}'-]+(\\s+(of|on|for|and|the|to|in|[A-Z][\\p{L}'-]+))*?\\s+(Law|Act|Code|Regulations?|Measures|Rules"
                    + "|Provisions|Standards?|Decree|Order)\\b");
    private static final Pattern ARTICLE =
            Pattern.compile("第[〇零一二三四五六七八九十百千0-9]{1,8}[条款项章节点]|[0-9]+(\\.[0-9]+){1,3}\\s*条?"
                    + "|(?i:\\barts?\\b\\.?\\s*[0-9]+|\\barticles?\\s+[0-9]+|\\bsection\\s+[0-9]+|§\\s*[0-9]+)");

    /** What leads from facts to a rule, and the decision itself: no facts. */
    private static final Pattern PHRASE = Pattern.compile(
            "不符合|违反|依据|依照|根据|按照|参照|(的|之)?(有关|相关)?(规定|要求)|不予(行政)?(许可|登记|备案|受理|批准|通过)|(?i:against|according to)");

    private static final Pattern NUMERAL = Pattern.compile("[〇零一二三四五六七八九十百千0-9]");
    private static final Pattern SIGN = Pattern.compile("\\p{IsHan}|[\\p{L}&&[^\\p{IsHan}]]{2,}|[0-9]");

    private Grounds() {}

    /**
     * The reasons, when they have what they need.
     *
     * @param release whose sheets name rules that may be cited without title marks
     * @throws InvalidInput naming what is missing, with an example
     */
    public static String checked(String reasons, Release release) {
        Pattern known =
                Pattern.compile(known(release).map(Pattern::quote).collect(Collectors.joining("|", "(?i:", ")")));
        if (!substance(facts(reasons, known))) {
            throw InvalidInput.of(
                    "comment",
                    "grounds-facts",
                    "grounds.facts",
                    LEAST_SIGNS,
                    LEAST_SIGNS / 2,
                    new LocalText(example(release), exampleInEnglish(release)));
        }
        if (!named(reasons, known) || !ARTICLE.matcher(reasons).find()) {
            throw InvalidInput.of(
                    "comment",
                    "grounds-basis",
                    "grounds.basis",
                    new LocalText(example(release), exampleInEnglish(release)));
        }
        return reasons;
    }

    private static String facts(String reasons, Pattern known) {
        String rest = reasons;
        for (Pattern citation : List.of(TITLE, known, ENGLISH_TITLE, ARTICLE, PHRASE)) {
            rest = citation.matcher(rest).replaceAll(" ");
        }
        return rest;
    }

    private static boolean substance(String facts) {
        List<String> signs =
                SIGN.matcher(facts).results().map(MatchResult::group).toList();
        return weight(signs.stream()) >= LEAST_SIGNS
                && weight(signs.stream()
                                .filter(sign -> !NUMERAL.matcher(sign).matches())
                                .map(String::toLowerCase)
                                .distinct())
                        >= LEAST_DIFFERENT;
    }

    /** A word of letters says about as much as two Han signs. */
    private static int weight(Stream<String> signs) {
        return signs.mapToInt(sign -> sign.codePointCount(0, sign.length()) > 1 ? 2 : 1)
                .sum();
    }

    private static boolean named(String reasons, Pattern known) {
        Matcher title = TITLE.matcher(reasons);
        while (title.find()) {
            if (title.group(1)
                            .codePoints()
                            .filter(Character::isLetter)
                            .distinct()
                            .count()
                    >= 3) {
                return true;
            }
        }
        return known.matcher(reasons).find() || ENGLISH_TITLE.matcher(reasons).find();
    }

    /** Names of the rules that the sheets of the release cite, in full and as they are usually shortened. */
    private static Stream<String> known(Release release) {
        Set<String> names = release.rules()
                .flatMap(rule -> Stream.concat(
                        TITLE.matcher(rule.zh()).results().map(title -> title.group(1)),
                        rule.en() == null
                                ? Stream.of()
                                : Stream.of(
                                        rule.en().split(",\\s*Arts?\\b|[;(]")[0].strip())))
                .flatMap(name -> Stream.of(name, name.replaceFirst("^中华人民共和国", "")))
                .filter(name -> name.length() > 2)
                .collect(Collectors.toSet());
        return names.isEmpty() ? Stream.of("《") : names.stream().sorted((one, other) -> other.length() - one.length());
    }

    /** A rule of the very service that has an article. */
    private static String example(Release release) {
        return release.rules()
                .map(LocalText::zh)
                .filter(rule -> rule.matches("《[^《》]+》第[^《》、至]{1,8}条"))
                .findFirst()
                .orElse("《中华人民共和国行政许可法》第三十八条");
    }

    private static String exampleInEnglish(Release release) {
        return release.rules()
                .map(LocalText::en)
                .filter(rule -> rule != null && rule.matches("[^,;]+, Art\\. \\d+"))
                .findFirst()
                .orElse("Administrative Licensing Law, Art. 38");
    }
}
