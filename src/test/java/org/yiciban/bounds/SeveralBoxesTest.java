package org.yiciban.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Boxes of one name and several values can be ticked together: whoever ticks two isn't turned away. */
class SeveralBoxesTest {

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\sname=\"(\\w+)\"");

    /** Where they are sent to, by their names. */
    private static final Map<String, String> SENT_TO = Map.of(
            "_commitment", "/window/counter/1/confirmation",
            "cases", "/workbench/services/restaurant-opening/migration",
            "commitment", "/apply/1/submit",
            "confirmed", "/models/drafts/1/publication",
            "reason", "/track/1/rating",
            "document", "/window/seals",
            "roles", "/admin/staff/1",
            "task", "/window/bulk");

    /** One box that has a value all the same: the hash of what is published, or promised, by it. */
    private static final Set<String> ALONE = Set.of("hash", "promise", "_promise");

    @Test
    void eachPageTakesAllThatItsBoxesSend() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path page : all.filter(Files::isRegularFile).toList()) {
                Matcher inputs = INPUT.matcher(Files.readString(page));
                while (inputs.find()) {
                    Matcher name = NAME.matcher(inputs.group());
                    boolean one = !inputs.group().contains("type=\"checkbox\"")
                            || !inputs.group().contains("th:value=");
                    if (!one && name.find()) {
                        names.add(name.group(1));
                    }
                }
            }
        }
        names.removeAll(ALONE);
        assertThat(names).isEqualTo(new TreeSet<>(SENT_TO.keySet()));
        SENT_TO.forEach(
                (name, address) -> assertThatCode(() -> FieldRule.at(address).check(name, true))
                        .as(address)
                        .doesNotThrowAnyException());
    }
}
