package org.yiciban.identity.door;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page of ours calls its fields. */
final class LabelsOfPage {

    private static final Pattern LABEL = Pattern.compile("(?s)<label\\b((?:[^>\"]|\"[^\"]*\")*)>(.*?)</label>");

    private LabelsOfPage() {}

    /** The words of the labels by the id of their field, as they are read. */
    static Map<String, String> read(String html) {
        Map<String, String> labels = new HashMap<>();
        LABEL.matcher(html).results().forEach(label -> read(label, labels));
        return labels;
    }

    /** A label names its field, or stands around it. */
    private static void read(MatchResult label, Map<String, String> labels) {
        String words = TagOfPage.read(label.group(2).replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ")
                .strip();
        String named = TagOfPage.of("label", label.group(1)).value("for");
        Matcher inside = MarkedPage.TAG.matcher(label.group(2));
        if (named != null) {
            labels.putIfAbsent(named, words);
        } else if (inside.find()) {
            labels.putIfAbsent(TagOfPage.of(inside.group(2), inside.group(3)).id(), words);
        }
    }
}
