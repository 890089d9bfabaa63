package org.yiciban.identity.door;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * An opening tag of a page that we wrote ourselves.
 *
 * @param attributes as they are read, not as they are written
 */
record TagOfPage(String name, Map<String, String> attributes) {

    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=/>\"]+)(?:=\"([^\"]*)\")?");

    /** What the page says and nobody types: the page of today knows it better. */
    private static final Set<String> FIXED = Set.of("hidden", "password", "file", "submit", "button", "reset");

    static TagOfPage of(String name, String written) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher one = ATTRIBUTE.matcher(written);
        while (one.find()) {
            attributes.put(one.group(1), one.group(2) == null ? "" : read(one.group(2)));
        }
        return new TagOfPage(name, attributes);
    }

    /** A text as it stands in a page, quoted or not. */
    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    /** A text of a page as somebody reads it. */
    static String read(String written) {
        return HtmlUtils.htmlUnescape(written);
    }

    boolean is(String other) {
        return name.equals(other);
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** The value of an attribute, null where it has none. */
    String value(String attribute) {
        return attributes.get(attribute);
    }

    /** Its id; one by its name where it has none. */
    String id() {
        return attributes.getOrDefault("id", "field-" + attributes.get("name"));
    }

    boolean isFixed() {
        return FIXED.contains(attributes.getOrDefault("type", "text"));
    }

    boolean isHidden() {
        return isFixed() && !attributes.get("type").equals("password");
    }

    boolean isTicked() {
        return Set.of("checkbox", "radio").contains(attributes.getOrDefault("type", "text"));
    }

    TagOfPage with(String attribute, String value) {
        Map<String, String> others = new LinkedHashMap<>(attributes);
        others.put(attribute, value);
        return new TagOfPage(name, others);
    }

    /** With or without an attribute that has no value. */
    TagOfPage with(String attribute, boolean set) {
        Map<String, String> others = new LinkedHashMap<>(attributes);
        others.remove(attribute);
        if (set) {
            others.put(attribute, attribute);
        }
        return new TagOfPage(name, others);
    }

    @Override
    public String toString() {
        StringBuilder written = new StringBuilder("<").append(name);
        attributes.forEach((attribute, value) -> written.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        return written.append('>').toString();
    }
}
