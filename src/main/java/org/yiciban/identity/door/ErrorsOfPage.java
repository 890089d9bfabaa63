package org.yiciban.identity.door;

import java.util.Collection;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What is wrong, as {@code layout/parts} writes it, for a page that is written already.
 *
 * @param words the sentence of a key
 */
record ErrorsOfPage(String context, UnaryOperator<String> words) {

    /** Before a field; inside of a label there are no paragraphs. */
    String beside(String id, String sentence, boolean inLabel) {
        return "<%1$s class=\"err\" id=\"%2$s-error\">%3$s<span><span class=\"vh\">%4$s</span>%5$s</span></%1$s>"
                .formatted(
                        inLabel ? "span" : "p",
                        TagOfPage.escaped(id),
                        icon(),
                        words.apply("part.error"),
                        TagOfPage.escaped(sentence));
    }

    /** Before the content. */
    String summary(Collection<String> lines) {
        return """
                <div class="wrap narrow"><section class="errors" aria-labelledby="error-summary-title" tabindex="-1" \
                data-error-summary role="alert"><h2 id="error-summary-title">%s<span>%s</span></h2><ul>%s</ul></section></div>
                """
                .formatted(
                        icon(),
                        words.apply("part.errors.title"),
                        lines.stream().map("<li>%s</li>"::formatted).collect(Collectors.joining()));
    }

    private String icon() {
        return "<svg class=\"i\" aria-hidden=\"true\"><use href=\"" + context + "/assets/icons.svg#stop\"/></svg>";
    }
}
