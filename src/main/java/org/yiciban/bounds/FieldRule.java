package org.yiciban.bounds;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yiciban.signs.PaperSigns;

/**
 * What the fields of an address may be: of one value each, and of signs that can be kept, but for those that this table
 * names. Of two values none is chosen for whoever sent them.
 *
 * @param pattern the addresses
 * @param several fields that have more than one value
 * @param answers whether a service's form is sent there: its questions are judged each at its field, so that nothing typed
 *     is lost; the page's own fields begin with an underscore
 * @param before what the names of the answers begin with, where they have such a mark; else empty
 */
record FieldRule(PathPattern pattern, Set<String> several, boolean answers, String before) {

    private static final String OWN = "_";
    /** Before the questions of the situation, where the page has other fields of such names. */
    private static final String QUESTION = "_q:";

    private static final String MODELS = "files";
    /** Nobody reads them, so they may hold any sign. */
    private static final Pattern SECRET = Pattern.compile("(?i).*password.*|again|present");

    private static final Pattern OF_SECRETS = Pattern.compile("/(.+/)?(password|register|login)");

    private static final List<FieldRule> TABLE = List.of(
            fields("/calculator", "type", "at", "extra", "reason"),
            fields("/apply/{id}/submit", "commitment"),
            fields("/track/{number}/rating", "reason"),
            fields("/window/bulk", "task", "label"),
            fields("/window/seals", "document"),
            fields("/admin/staff/**", "roles"),
            fields("/api/v1/cases", "status"),
            fields("/models/drafts/{id}/publication", "confirmed"),
            fields("/workbench/services/{key}/migration", "cases"),
            form("/services/{key}/situation", "_asked"),
            form("/apply/{id}/page-{number}/**"),
            form("/track/{number}/supplement", "_opened"),
            form("/window/cases/{number}/supplement", "_opened"),
            form("/track/{number}/steps/{step}"),
            form("/window/cases/{number}/steps/{step}"),
            form("/track/{number}/requests/{id}"),
            form("/window/cases/{number}/requests/{id}"),
            form("/window/cases/{number}/reinstatement", "_opened"),
            form("/window/tasks/{id}"),
            form("/window/counter/{id}/**", "_commitment"),
            marked("/workbench/drafts/{id}/sheet", "f."),
            form("/workbench/drafts/{id}/preview/**"),
            form("/workbench/drafts/{id}/rehearsal"),
            form("/workbench/drafts/{id}/sample"),
            form("/workbench/drafts/{id}/scenarios"));

    private static final FieldRule ONE_EACH = fields("/**");

    private static FieldRule fields(String pattern, String... several) {
        return new FieldRule(PathPatternParser.defaultInstance.parse(pattern), Set.of(several), false, "");
    }

    private static FieldRule form(String pattern, String... several) {
        return new FieldRule(PathPatternParser.defaultInstance.parse(pattern), Set.of(several), true, "");
    }

    private static FieldRule marked(String pattern, String before) {
        return new FieldRule(PathPatternParser.defaultInstance.parse(pattern), Set.of(), true, before);
    }

    /** The rule of an address. */
    static FieldRule at(String path) {
        PathContainer address = PathContainer.parsePath(path);
        return TABLE.stream()
                .filter(rule -> rule.pattern.matches(address))
                .findFirst()
                .orElse(ONE_EACH);
    }

    /**
     * Looks at one more field.
     *
     * @param again whether it has a value already
     * @throws TurnedAway when it may have one only, or its name holds what can't be kept
     */
    void check(String name, boolean again) throws TurnedAway {
        if (!KeptText.isKept(name)) {
            throw TurnedAway.lostSigns();
        }
        if (again && !isAnswer(name) && !several.contains(name)) {
            throw TurnedAway.twice(name);
        }
    }

    /**
     * Looks at one more file of a field. Several are taken together where models are checked and where papers are: those
     * fields name the paper, or the question, behind a colon.
     *
     * @param again whether it has one already
     * @throws TurnedAway when it may have one only: of two none is dropped unseen
     */
    static void checkFile(String name, boolean again) throws TurnedAway {
        if (again && name.indexOf(':') < 0 && !name.equals(MODELS)) {
            throw TurnedAway.twice(name);
        }
    }

    /** Whether a value can be kept and shown on paper; what can't in an answer is told later, at its field. */
    boolean isKept(String path, String name, String value) {
        if (isAnswer(name)) {
            return value.indexOf('\0') < 0;
        }
        boolean secret =
                OF_SECRETS.matcher(path).matches() && SECRET.matcher(name).matches();
        return KeptText.isKept(value) && (secret || PaperSigns.unfit(value).isEmpty());
    }

    private boolean isAnswer(String name) {
        boolean asked = !name.startsWith(OWN) || name.startsWith(QUESTION);
        return answers && (before.isEmpty() ? asked : name.startsWith(before));
    }
}
