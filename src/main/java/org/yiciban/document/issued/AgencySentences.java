package org.yiciban.document.issued;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that an agency says in its own words.
 *
 * @param template the version of its template; null where it has none
 * @param sentences by the key of the sentence whose place each takes, such as {@code body.GRANT}
 */
public record AgencySentences(@Nullable Long template, Map<String, SentenceText> sentences) {

    /** None: everything is said as the program is shipped. */
    public static final AgencySentences NONE = new AgencySentences(null, Map.of());

    /** What a template may name: a word in braces. */
    public static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)\\}");

    /** The sentence of that message about that; empty where the agency has no words of its own. */
    Optional<String> say(String message, Locale locale, Object[] arguments) {
        return Optional.ofNullable(sentences.get(message.substring("document.".length())))
                .map(text -> TOKEN.matcher(text.in(locale))
                        .replaceAll(token -> Matcher.quoteReplacement(value(token, arguments))));
    }

    private static String value(MatchResult token, Object[] arguments) {
        return SentencePart.of(token.group(1))
                .map(part -> arguments[part.place()].toString())
                .orElse(token.group());
    }
}
